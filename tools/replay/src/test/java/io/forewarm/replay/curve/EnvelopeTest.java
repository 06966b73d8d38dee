package io.forewarm.replay.curve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class EnvelopeTest {

    private static final Family STEEP = new Family("steep", List.of(new Trade(0.5, 10), new Trade(0.1, 90)));
    private static final Family FLAT = new Family("flat", List.of(new Trade(0.3, 40), new Trade(0.2, 60)));

    @Test
    void interpolatesBetweenSettings() {
        var frontier = Frontier.of(STEEP.trades());

        assertThat(frontier.hoursAt(0.3)).hasValue(50);
        assertThat(frontier.hoursAt(0.75)).hasValue(5);
        assertThat(frontier.hoursAt(0.05)).isEmpty();
        assertThat(frontier.missesAt(50)).isEqualTo(0.3);
        assertThat(frontier.missesAt(1000)).isEqualTo(0.1);
    }

    @Test
    void ignoresSettingsThatAnotherBeats() {
        var frontier = Frontier.of(List.of(new Trade(0.5, 10), new Trade(0.6, 20), new Trade(0.1, 90)));

        assertThat(frontier.hoursAt(0.55)).hasValue(9);
    }

    @Test
    void takesTheBestPolicyAtEachShare() {
        var envelope = new Envelope(List.of(STEEP, FLAT));

        assertThat(envelope.at(0.5)).hasValue(new Envelope.Best("steep", 10));
        assertThat(envelope.at(0.3)).hasValue(new Envelope.Best("flat", 40));
        assertThat(envelope.at(0.4)).hasValueSatisfying(best -> {
            assertThat(best.policy()).isEqualTo("several, in turn");
            assertThat(best.idleHours()).isCloseTo(25, within(1e-9));
        });
        assertThat(envelope.at(0.05)).isEmpty();
    }

    @Test
    void comparesOursAtEqualMissesAndAtEqualHours() {
        var ours = new Family("ours", List.of(new Trade(0.3, 20), new Trade(0.1, 60)));

        var rival = Rival.at(0.3, new Envelope(List.of(FLAT)), List.of(ours));

        assertThat(rival.ratio()).hasValue(0.5);
        assertThat(rival.missShareAtEqualHours()).hasValue(0.2);
    }

    @Test
    void saysNothingAboutOursWhereThereIsNone() {
        var rival = Rival.at(0.3, new Envelope(List.of(FLAT)), List.of());

        assertThat(rival.baseline()).isPresent();
        assertThat(rival.ratio()).isEmpty();
    }
}
