package io.forewarm.sensor.source.otlp;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The words of paths that may be told to everyone. A path can hold anybody's name in any place, so its other parts are
 * hidden; only what the framework of a service names as its template is taken at its word.
 *
 * @param allowed in lower case
 */
public record PathWords(Set<String> allowed) {

    /** What platforms for computing commonly call what they offer, and what is done with it. */
    private static final Set<String> COMMON = words("""
            access accounts activities agents alerts apps applications artifacts attach auth backups bindings buckets builds
            catalog certificates clusters computes config configs connect console containers credentials cronjobs dashboard
            databases datasets deployments devices disks documents domains endpoints environments events executions exec
            experiments exports files firewalls flavors flows folders functions gpus groups health hosts images imports
            instances invitations jobs kernels keypairs keys labs limits locks login logout logs machines members metrics models
            monitoring namespaces networks nodes notebooks oauth orders organizations packages permissions pipelines plans
            pods policies pools ports predictions pause profiles projects queries queues quotas reboot registries releases
            repositories requests reserve reset resize resources restart resume roles routes rules runs sandboxes schedules
            search secrets security-groups servers services sessions settings shell sizes snapshots spaces ssh start stats status
            stop storage subnets subscriptions suspend tables tags tasks teams templates tenants terminal tests token tokens
            trainings triggers upload usage users variables versions vms volumes webhooks workers workflows workloads workspaces""");

    private static final Pattern WORD = Pattern.compile("[A-Za-z][A-Za-z0-9_-]{0,40}");

    /** Of no meaning, wherever they are. */
    private static final Pattern PREFIX = Pattern.compile("api|apis|rest|v\\d+([a-z]+\\d+)?");

    private static final int LONGEST_LOOKED_AT = 1024;

    private static final int MOST_PARTS = 32;

    public PathWords {
        allowed = Set.copyOf(allowed);
    }

    /** Common words, and those of one's own. */
    public static PathWords commonAnd(Set<String> own) {
        return new PathWords(Stream.concat(COMMON.stream(), own.stream().map(word -> word.toLowerCase(Locale.ROOT)))
                .collect(Collectors.toSet()));
    }

    private static Set<String> words(String text) {
        return Set.of(text.split("\\s+", -1));
    }

    /** What a path names, of whose words only the allowed are told. */
    public NamedPath named(String path) {
        var parts = parts(path);
        return named(parts, part -> allowed.contains(part.toLowerCase(Locale.ROOT)), parts);
    }

    /** What a template such as {@code /projects/{project}/notebooks} names; the path that it stands for tells which. */
    public NamedPath named(String template, String path) {
        return named(parts(template), part -> WORD.matcher(part).matches(), parts(path));
    }

    /** A service may be mounted below what its template knows, so both are aligned at their ends. */
    private static NamedPath named(List<String> parts, Predicate<String> isWord, List<String> real) {
        var named = NamedPath.NOTHING;
        int offset = real.size() - parts.size();
        for (int i = 0; i < parts.size(); i++) {
            var part = parts.get(i);
            if (PREFIX.matcher(part).matches()) {
                continue;
            }
            named = isWord.test(part)
                    ? named.then(part.toLowerCase(Locale.ROOT))
                    : named.thenObject(i + offset < 0 ? "" : real.get(i + offset));
        }
        return named;
    }

    private static List<String> parts(String path) {
        var looked = path.substring(0, Math.min(path.length(), LONGEST_LOOKED_AT));
        return Stream.of(looked.split("[?#]", 2)[0].split("/", MOST_PARTS))
                .filter(part -> !part.isEmpty())
                .toList();
    }
}
