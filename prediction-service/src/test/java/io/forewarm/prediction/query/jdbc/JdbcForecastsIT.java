package io.forewarm.prediction.query.jdbc;

import static io.forewarm.prediction.TestNeeds.ACME;
import static io.forewarm.prediction.TestNeeds.ADA;
import static io.forewarm.prediction.TestNeeds.BOB;
import static io.forewarm.prediction.TestNeeds.GPU_4;
import static io.forewarm.prediction.TestNeeds.NINE;
import static org.assertj.core.api.Assertions.assertThat;

import io.forewarm.local.LocalPlatform;
import io.forewarm.model.forecast.DemandForecast;
import io.forewarm.model.forecast.NeedForecast;
import io.forewarm.model.identity.SubjectId;
import io.forewarm.prediction.TestNeeds;
import io.forewarm.prediction.TestPlans;
import io.forewarm.prediction.forecast.Situation;
import io.forewarm.prediction.query.NeedQuery;
import io.forewarm.prediction.query.NeedQuery.Place;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.jdbc.datasource.init.ResourceDatabasePopulator;

class JdbcForecastsIT {

    private static final Duration HOUR = Duration.ofHours(1);
    private static final DriverManagerDataSource DATABASE =
            new DriverManagerDataSource(LocalPlatform.shared().freshDatabase("jdbc_forecasts_it"));

    private final JdbcForecasts forecasts = new JdbcForecasts(JdbcClient.create(DATABASE), new JdbcTemplate(DATABASE));

    @BeforeAll
    static void makeTables() {
        new ResourceDatabasePopulator(new ClassPathResource("db/prediction/V1__forecasts.sql")).execute(DATABASE);
    }

    @BeforeEach
    void empty() {
        JdbcClient.create(DATABASE)
                .sql("truncate need_forecast, demand_forecast")
                .update();
    }

    @Test
    void keepsAllOfAForecast() {
        var forecast = need(ADA, 5, NINE.plus(HOUR));

        forecasts.putNeeds(List.of(forecast));

        assertThat(forecasts.need(ADA)).hasValue(forecast);
        assertThat(forecasts.need(BOB)).isEmpty();
    }

    @Test
    void theNewestWinsInWhateverOrderTheyCome() {
        var older = need(ADA, 5, NINE.plus(HOUR));
        var newer = need(ADA, 5, NINE.plus(HOUR).plusSeconds(1));

        forecasts.putNeeds(List.of(newer));
        forecasts.putNeeds(List.of(older, older));

        assertThat(forecasts.need(ADA)).hasValue(newer);
    }

    @Test
    void demandIsKeptByPartitionAndTheNewestWins() {
        var newer = demand(0, NINE.plusSeconds(1), 2);
        var other = demand(1, NINE, 3);

        forecasts.putDemand(List.of(newer, other));
        forecasts.putDemand(List.of(demand(0, NINE, 1)));

        assertThat(forecasts.demand(ACME, GPU_4)).containsExactlyInAnyOrder(newer, other);
    }

    @Test
    void listsTheMostProbableFirstAndGoesOnBehindAPlace() {
        var soon = need(ADA, 20, NINE.plus(HOUR));
        var hardly = need(BOB, 1, NINE.plus(HOUR.multipliedBy(9)));
        forecasts.putNeeds(List.of(hardly, soon));

        var all = forecasts.needs(new NeedQuery(ACME, HOUR, 0, 5, Optional.empty()));
        var place = new Place(soon.probabilityWithin().getOrDefault(HOUR, 0.0), ADA);
        var behind = forecasts.needs(new NeedQuery(ACME, HOUR, 0, 5, Optional.of(place)));

        assertThat(all).containsExactly(soon, hardly);
        assertThat(behind).containsExactly(hardly);
    }

    @Test
    void forgetsOnlyWhomItShould() {
        forecasts.putNeeds(List.of(need(ADA, 3, NINE.plus(HOUR)), need(BOB, 3, NINE.plus(HOUR))));

        forecasts.removeNeeds(Set.of(ADA));
        forecasts.removeNeeds(Set.of(ADA));

        assertThat(forecasts.need(ADA)).isEmpty();
        assertThat(forecasts.need(BOB)).isPresent();
    }

    /** The forecast after so many needs from nine on, three minutes apart. */
    private static NeedForecast need(SubjectId subject, int needs, Instant now) {
        var history = TestNeeds.rhythm(needs, Duration.ofMinutes(3));
        return TestPlans.FORECASTER
                .outlook(new Situation(ACME, subject, history, Optional.empty(), List.of(), 0, now))
                .forecast();
    }

    private static DemandForecast demand(int partition, Instant at, double mean) {
        return new DemandForecast(ACME, GPU_4, partition, at, Duration.ofMinutes(3), mean, 2 * mean);
    }
}
