package io.forewarm.persona.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class ClassifierScoresTest {

    private static final LabelledExamples THREE_AND_ONE =
            new LabelledExamples(new double[4][0], new int[] {0, 0, 0, 1}, 2);

    @Test
    void alwaysSayingTheMostFrequentIsRightAsOftenAsItIsFrequentAndBalancedByChance() {
        int[] always = {0, 0, 0, 0};

        assertThat(ClassifierScores.accuracy(always, THREE_AND_ONE)).isEqualTo(0.75);
        assertThat(ClassifierScores.balancedAccuracy(always, THREE_AND_ONE)).isEqualTo(0.5);
    }

    @Test
    void balancedLossWeighsARareClassAsMuchAsAFrequentOne() {
        double[][] shares = {{0.5, 0.5}, {0.5, 0.5}, {0.5, 0.5}, {0.75, 0.25}};

        assertThat(ClassifierScores.logLoss(shares, THREE_AND_ONE))
                .isCloseTo((3 * Math.log(2) + Math.log(4)) / 4, within(1e-12));
        assertThat(ClassifierScores.balancedLogLoss(shares, THREE_AND_ONE))
                .isCloseTo((Math.log(2) + Math.log(4)) / 2, within(1e-12));
    }

    @Test
    void sharesThatComeTrueAsOftenAsTheySayHaveNoCalibrationError() {
        double[][] honest = {{0.75, 0.25}, {0.75, 0.25}, {0.75, 0.25}, {0.75, 0.25}};
        double[][] boastful = {{1, 0}, {1, 0}, {1, 0}, {1, 0}};

        assertThat(ClassifierScores.calibrationError(honest, THREE_AND_ONE)).isCloseTo(0, within(1e-12));
        assertThat(ClassifierScores.calibrationError(boastful, THREE_AND_ONE)).isCloseTo(0.25, within(1e-12));
    }

    @Test
    void tellsWhatWasTakenForWhat() {
        int[] decisions = {0, 1, 0, 0};

        assertThat(ClassifierScores.confusion(decisions, THREE_AND_ONE)).isDeepEqualTo(new int[][] {{2, 1}, {1, 0}});
    }
}
