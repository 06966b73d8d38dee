package io.forewarm.sensor.source;

import io.forewarm.model.activity.Environment;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Which stage a scope is, as whole words of its name tell: {@code shop-dev}, but not {@code device}. */
public final class Environments {

    private static final Map<Environment, Set<String>> WORDS = Map.of(
            Environment.DEVELOPMENT, Set.of("dev", "devel", "develop", "development"),
            Environment.TEST, Set.of("test", "tests", "testing", "qa", "ci", "e2e"),
            Environment.STAGING, Set.of("stage", "staging", "stg", "preprod", "preproduction", "uat"),
            Environment.PRODUCTION, Set.of("prod", "production", "prd", "live"));

    private Environments() {}

    /** The one stage that the name tells; unknown where it tells none, or more than one ({@code prod-test}). */
    public static Environment of(String scope) {
        var words = words(scope);
        var told = WORDS.entrySet().stream()
                .filter(stage -> stage.getValue().stream().anyMatch(words::contains))
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
        return told.size() == 1 ? told.iterator().next() : Environment.UNKNOWN;
    }

    /** In lower case; what stands before production ({@code pre-prod}) becomes one word with it. */
    private static Set<String> words(String scope) {
        var name = scope.toLowerCase(Locale.ROOT).replaceAll("(pre|non)[-_.](prod)", "$1$2");
        return Arrays.stream(name.split("[^a-z0-9]+")).collect(Collectors.toSet());
    }
}
