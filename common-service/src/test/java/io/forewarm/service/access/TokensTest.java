package io.forewarm.service.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class TokensTest {

    private static final Caller CLUSTER = caller("cluster");
    private static final Caller TRAIL = caller("trail");

    @Test
    void oldAndNewCountWhileATokenIsChanged() {
        var tokens = new Tokens(List.of(entry(CLUSTER, "old", "new"), entry(TRAIL, "other")));

        assertThat(tokens.callerWith("old")).contains(CLUSTER);
        assertThat(tokens.callerWith("new")).contains(CLUSTER);
        assertThat(tokens.callerWith("other")).contains(TRAIL);
    }

    @Test
    void nothingElseCounts() {
        var tokens = new Tokens(List.of(entry(CLUSTER, "right")));

        assertThat(List.of("", "wrong", "RIGHT", "right ", TokenHash.of("right").hex()))
                .allSatisfy(token -> assertThat(tokens.callerWith(token)).isEmpty());
    }

    @Test
    void namesAreThereOnlyOnce() {
        var entries = List.of(entry(CLUSTER, "a"), entry(CLUSTER, "b"));

        assertThatThrownBy(() -> new Tokens(entries)).hasMessage("name of a token must be there only once: 'cluster'");
    }

    @Test
    void aTokenIsOneCallersOnly() {
        var entries = List.of(entry(CLUSTER, "abc"), entry(TRAIL, "abc"));

        assertThatThrownBy(() -> new Tokens(entries))
                .hasMessage("sha256 must be there only once: ba7816bf... is in 'cluster' and in 'trail'");
    }

    private static Caller caller(String name) {
        return new Caller(name, Set.of(), Reach.NOBODY);
    }

    private static Tokens.Entry entry(Caller caller, String... tokens) {
        return new Tokens.Entry(caller, Arrays.stream(tokens).map(TokenHash::of).toList());
    }
}
