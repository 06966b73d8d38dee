package io.forewarm.service.access.spring;

import io.forewarm.service.access.Caller;
import io.forewarm.service.access.Reach;
import io.forewarm.service.access.Right;
import io.forewarm.service.access.TokenHash;
import io.forewarm.service.access.Tokens;
import io.forewarm.service.access.spring.AccessProperties.TokenProperties;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Tokens as settings name them. */
final class ConfiguredTokens {

    private static final String KEY = "forewarm.access.tokens";

    private ConfiguredTokens() {}

    /**
     * The tokens of the settings.
     *
     * @param known rights that are good for anything in this service
     * @throws IllegalArgumentException naming key, token and rule
     */
    static Tokens of(List<TokenProperties> settings, Set<Right> known) {
        try {
            return new Tokens(
                    settings.stream().map(token -> entry(token, known)).toList());
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("%s: %s".formatted(KEY, e.getMessage()), e);
        }
    }

    private static Tokens.Entry entry(TokenProperties token, Set<Right> known) {
        try {
            var rights =
                    token.rights().stream().map(right -> right(right, known)).collect(Collectors.toUnmodifiableSet());
            var hashes = token.sha256().stream().map(TokenHash::parse).toList();
            return new Tokens.Entry(new Caller(token.name(), rights, Reach.of(token.tenants())), hashes);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("'%s': %s".formatted(token.name(), e.getMessage()), e);
        }
    }

    private static Right right(String word, Set<Right> known) {
        return known.stream()
                .filter(right -> right.word().equals(word))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("rights must be of %s: '%s'"
                        .formatted(known.stream().map(Right::word).sorted().toList(), word)));
    }
}
