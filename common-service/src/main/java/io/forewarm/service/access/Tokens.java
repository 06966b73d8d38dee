package io.forewarm.service.access;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The tokens that count, by their hashes: as many as there are, one look-up finds the right one. Thread-safe. */
public final class Tokens {

    private final Map<TokenHash, Caller> callers;

    /**
     * Tokens of these callers.
     *
     * @throws IllegalArgumentException if two callers have the same name or the same token
     */
    public Tokens(List<Entry> entries) {
        var byHash = new HashMap<TokenHash, Caller>();
        var names = new HashSet<String>();
        for (var entry : entries) {
            var name = entry.caller().name();
            if (!names.add(name)) {
                throw new IllegalArgumentException("name of a token must be there only once: '%s'".formatted(name));
            }
            for (var hash : entry.hashes()) {
                var other = byHash.putIfAbsent(hash, entry.caller());
                if (other != null) {
                    throw new IllegalArgumentException("sha256 must be there only once: %s is in '%s' and in '%s'"
                            .formatted(hash, other.name(), name));
                }
            }
        }
        callers = Map.copyOf(byHash);
    }

    public boolean isEmpty() {
        return callers.isEmpty();
    }

    /** Whose token that is. */
    public Optional<Caller> callerWith(String token) {
        return Optional.ofNullable(callers.get(TokenHash.of(token)));
    }

    /**
     * A caller, and what is known of their tokens. Several at a time make it possible to change a token without a gap:
     * add the new one's hash, let the caller change, take the old one's hash away.
     */
    public record Entry(Caller caller, List<TokenHash> hashes) {

        public Entry {
            hashes = List.copyOf(hashes);
        }
    }
}
