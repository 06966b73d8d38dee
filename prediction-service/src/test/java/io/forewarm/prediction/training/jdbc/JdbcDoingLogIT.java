package io.forewarm.prediction.training.jdbc;

import static io.forewarm.prediction.TestNeeds.ACME;
import static io.forewarm.prediction.TestNeeds.ADA;
import static io.forewarm.prediction.TestNeeds.BOB;
import static io.forewarm.prediction.TestNeeds.NINE;
import static org.assertj.core.api.Assertions.assertThat;

import io.forewarm.local.LocalPlatform;
import io.forewarm.model.identity.SubjectId;
import io.forewarm.prediction.rhythm.Doing;
import io.forewarm.prediction.rhythm.Held;
import io.forewarm.prediction.training.LoggedDoing;
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

class JdbcDoingLogIT {

    private static final DriverManagerDataSource DATABASE =
            new DriverManagerDataSource(LocalPlatform.shared().freshDatabase("jdbc_doing_log_it"));

    private final JdbcDoingLog log = new JdbcDoingLog(JdbcClient.create(DATABASE), new JdbcTemplate(DATABASE));

    @BeforeAll
    static void makeTables() {
        new ResourceDatabasePopulator(new ClassPathResource("db/prediction/V2__doings.sql")).execute(DATABASE);
    }

    @BeforeEach
    void empty() {
        JdbcClient.create(DATABASE).sql("truncate doing, forgotten_subject").update();
    }

    @Test
    void keepsWhatWasDoneInTheOrderOfTimeAndEachThingOnce() {
        var later = granted("e2", ADA, 60);
        var ended = new LoggedDoing("e3", ACME, BOB, 1, new Doing.Ended(NINE.plusSeconds(90), new Held(7, -1, -1)));

        log.add(List.of(later, ended, granted("e1", BOB, 0)));
        log.add(List.of(later));

        assertThat(log.since(NINE, 10)).containsExactly(granted("e1", BOB, 0), later, ended);
        assertThat(log.since(NINE.plusSeconds(1), 10)).containsExactly(later, ended);
        assertThat(log.since(NINE, 1)).containsExactly(ended);
    }

    @Test
    void keepsNothingOfWhoWasErasedNotEvenWhatComesLate() {
        log.add(List.of(granted("e1", ADA, 0), granted("e2", BOB, 0)));

        log.erase(Set.of(ADA), NINE);
        log.erase(Set.of(ADA), NINE);
        log.add(List.of(granted("e3", ADA, 30)));

        assertThat(log.since(NINE, 10)).containsExactly(granted("e2", BOB, 0));
    }

    @Test
    void showsWhatIsKeptOfOneSubjectPartByPart() {
        log.add(List.of(granted("e1", ADA, 0), granted("e2", BOB, 0), granted("e3", ADA, 0), granted("e4", ADA, 60)));

        assertThat(log.of(ADA, Optional.empty(), 2)).containsExactly(granted("e4", ADA, 60), granted("e3", ADA, 0));
        assertThat(log.of(ADA, Optional.of("e3"), 2)).containsExactly(granted("e1", ADA, 0));
        assertThat(log.of(ADA, Optional.of("gone"), 2)).isEmpty();
    }

    @Test
    void forgetsWhatIsOld() {
        log.add(List.of(granted("e1", ADA, 0), granted("e2", ADA, 60)));

        log.forgetBefore(NINE.plusSeconds(60));

        assertThat(log.since(NINE, 10)).containsExactly(granted("e2", ADA, 60));
    }

    private static LoggedDoing granted(String event, SubjectId subject, int seconds) {
        return new LoggedDoing(
                event, ACME, subject, 3, new Doing.Granted(NINE.plusSeconds(seconds), new Held(5, 2, -1), 0.5));
    }
}
