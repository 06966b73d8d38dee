package io.forewarm.prediction.forecast.spring;

import io.forewarm.prediction.history.Memory;
import jakarta.validation.constraints.Positive;
import java.time.Duration;
import java.time.ZoneId;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Settings under {@code forewarm.prediction.history}.
 *
 * @param episodeGap needs that follow each other by no more than this are one episode
 * @param longestEpisode a need later than this after an episode's start begins a new one
 * @param halfLife time after which what was seen counts half
 * @param weekHalfLife the same for the hours of the week
 * @param episodesHalfLife episodes after which gaps and sizes count half
 * @param choiceHalfLife episodes after which the choice of a bundle counts half
 * @param zone whose hours of the week are meant
 */
@Validated
@ConfigurationProperties("forewarm.prediction.history")
record HistoryProperties(
        @DefaultValue("15s") @DurationMin(seconds = 0) Duration episodeGap,
        @DefaultValue("2m") @DurationMin(seconds = 1) Duration longestEpisode,
        @DefaultValue("14d") @DurationMin(minutes = 1) Duration halfLife,
        @DefaultValue("28d") @DurationMin(minutes = 1) Duration weekHalfLife,
        @DefaultValue("40") @Positive double episodesHalfLife,
        @DefaultValue("10") @Positive double choiceHalfLife,
        @DefaultValue("UTC") ZoneId zone) {

    Memory memory() {
        return new Memory(episodeGap, longestEpisode, halfLife, weekHalfLife, episodesHalfLife, choiceHalfLife, zone);
    }
}
