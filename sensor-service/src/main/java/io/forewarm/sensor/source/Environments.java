package io.forewarm.sensor.source;

import io.forewarm.model.activity.Environment;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Which stage a scope is, as whole words of its name tell: {@code shop-dev}, but not {@code device}. */
public final class Environments {

    private static final Map<Environment, Set<String>> WORDS = Map.of(
            Environment.DEVELOPMENT, Set.of("dev", "devel", "develop", "development"),
            Environment.TEST, Set.of("test", "tests", "testing", "qa", "ci", "e2e"),
            Environment.STAGING, Set.of("stage", "staging", "stg", "preprod", "preproduction", "uat"),
            Environment.PRODUCTION, Set.of("prod", "production", "prd", "live"));

    private static final Map<String, Environment> STAGES = WORDS.entrySet().stream()
            .flatMap(stage -> stage.getValue().stream().map(word -> Map.entry(word, stage.getKey())))
            .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));

    private static final Pattern BEFORE_PRODUCTION = Pattern.compile("(pre|non)[-_.](prod)");

    /** Names of Kubernetes' scopes are no longer; others would take up the room of many. */
    private static final int LONGEST_REMEMBERED = 63;

    private static final Memo<String, Environment> KNOWN = new Memo<>(10_000, Environments::judge);

    private Environments() {}

    /** The one stage that the name tells; unknown where it tells none, or more than one ({@code prod-test}). */
    public static Environment of(String scope) {
        return scope.length() > LONGEST_REMEMBERED ? judge(scope) : KNOWN.of(scope);
    }

    private static Environment judge(String scope) {
        var told = Environment.UNKNOWN;
        for (var word : Words.of(joined(scope.toLowerCase(Locale.ROOT)))) {
            var stage = STAGES.getOrDefault(word, told);
            if (told != Environment.UNKNOWN && stage != told) {
                return Environment.UNKNOWN;
            }
            told = stage;
        }
        return told;
    }

    /** What stands before production ({@code pre-prod}) becomes one word with it. */
    private static String joined(String name) {
        return name.contains("prod") ? BEFORE_PRODUCTION.matcher(name).replaceAll("$1$2") : name;
    }
}
