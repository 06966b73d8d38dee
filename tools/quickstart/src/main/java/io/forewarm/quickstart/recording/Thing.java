package io.forewarm.quickstart.recording;

/**
 * An object of the recorded platform that somebody made or took away.
 *
 * @param kind its kind in the plural, such as {@code deployments}
 * @param scope its namespace
 * @param name its name; empty where the platform made it up, or where all of the kind are meant
 */
public record Thing(String kind, String scope, String name) {

    /** Whether the other one goes when this one is deleted: the same, one of all that are meant, or inside it. */
    public boolean takesAlong(Thing other) {
        if (kind.equals("namespaces")) {
            return name.equals(other.scope);
        }
        return kind.equals(other.kind) && scope.equals(other.scope) && (name.isEmpty() || name.equals(other.name));
    }
}
