package io.forewarm.model.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import io.forewarm.model.identity.Erasure;
import io.forewarm.model.identity.SubjectId;
import io.forewarm.model.identity.TenantId;
import io.forewarm.model.topic.Topic;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class TopicsTest {

    @Test
    void aRecordTakesItsKeyAndTimeFromTheMessage() {
        var erasure = new Erasure(
                new TenantId("acme"),
                new SubjectId("0123456789abcdef0123456789abcdef"),
                Instant.parse("2026-03-02T09:00:00Z"));

        var written = Topics.toRecord(Erasure.TOPIC, erasure);

        assertThat(written.topic()).isEqualTo("subject.erasures.v1");
        assertThat(written.key()).isEqualTo("0123456789abcdef0123456789abcdef");
        assertThat(written.timestamp()).isEqualTo(1772442000000L);
        assertThat(written.value()).isEqualTo(erasure);
    }

    @Test
    void namesAreDifferent() {
        assertThat(Topics.ALL.stream().map(Topic::name)).doesNotHaveDuplicates();
    }

    @Test
    void unreadableRecordsGoToATopicBesideTheirOwn() {
        assertThat(Erasure.TOPIC.deadLetters()).isEqualTo("subject.erasures.v1.dead");
    }
}
