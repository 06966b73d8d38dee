package io.forewarm.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(value = 2, unit = TimeUnit.MINUTES)
class LocalPlatformIT {

    private final LocalPlatform platform = LocalPlatform.shared();

    @Test
    void isOneForTheWholeJvm() {
        assertThat(LocalPlatform.shared().jdbcUrl()).isEqualTo(platform.jdbcUrl());
    }

    @Test
    void servesKafka() {
        var user = new KafkaUser(platform.bootstrapServers());

        user.createTopic();

        assertThat(user.partitions()).isEqualTo(4);
    }

    @Test
    void keepsTestsApart() throws SQLException {
        var one = new PostgresUser(platform.freshDatabase("one"));
        var two = new PostgresUser(platform.freshDatabase("two"));

        one.keep("mine");
        two.keep("yours");

        assertThat(one.kept()).isEqualTo("mine");
    }
}
