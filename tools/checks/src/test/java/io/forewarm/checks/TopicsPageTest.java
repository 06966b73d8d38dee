package io.forewarm.checks;

import io.forewarm.model.kafka.Topics;
import io.forewarm.model.topic.Message;
import io.forewarm.model.topic.Retention;
import io.forewarm.model.topic.Topic;
import java.io.IOException;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class TopicsPageTest {

    private static final String HEAD = """
            # Topics

            Made from the code; see `Topics.ALL`. Values are JSON with CloudEvents 1.0 headers in Kafka's binary mode. Records that a
            consumer cannot read go to `<topic>.dead`, with the cause in a header, for 30 days.

            | topic | key | value | kept |
            |---|---|---|---|
            """;

    @Test
    void topicsAreDescribedAsTheyAre() throws IOException {
        var rows = Topics.ALL.stream().map(TopicsPageTest::row).collect(Collectors.joining());

        new GeneratedPage("topics.md").mustRead(HEAD + rows);
    }

    private static String row(Topic<? extends Message> topic) {
        return "| `%s` | %s | `%s` | %s |%n"
                .formatted(topic.name(), topic.keyedBy(), topic.valueType().getSimpleName(), kept(topic.retention()))
                .replace("\r", "");
    }

    private static String kept(Retention retention) {
        return switch (retention) {
            case Retention.For kept -> kept.time().toDays() + " days";
            case Retention.LatestPerKey _ -> "the newest of each key";
            case Retention.LatestPerKeyFor kept ->
                "the newest of each key, " + kept.time().toDays() + " days";
        };
    }
}
