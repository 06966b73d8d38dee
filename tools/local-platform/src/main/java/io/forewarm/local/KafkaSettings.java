package io.forewarm.local;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/**
 * What one broker on a laptop is told; the keys are those of Kafka's documentation.
 *
 * @param folder where the logs are kept
 * @param port where clients connect
 * @param controllerPort where the broker talks to its own controller. It may differ at every start: with a fixed list
 *     of voters ({@code kraft.version} 0) Kafka takes the controller's address from these settings and never stores it.
 */
record KafkaSettings(Path folder, int port, int controllerPort) {

    static final int NODE_ID = 1;
    static final String CONTROLLER_LISTENER = "CONTROLLER";

    private static final int MEBIBYTE = 1024 * 1024;

    Map<String, Object> toMap() {
        var settings = new HashMap<String, Object>();
        settings.putAll(node());
        settings.putAll(topics());
        settings.putAll(internalTopics());
        settings.putAll(quickReturn());
        settings.putAll(small());
        return settings;
    }

    private Map<String, Object> node() {
        var clients = "PLAINTEXT://%s:%d".formatted(Ports.HOST, port);
        return Map.of(
                "process.roles",
                "broker,controller",
                "node.id",
                NODE_ID,
                "controller.quorum.voters",
                "%d@%s:%d".formatted(NODE_ID, Ports.HOST, controllerPort),
                "controller.listener.names",
                CONTROLLER_LISTENER,
                "listeners",
                "%s,%s://%s:%d".formatted(clients, CONTROLLER_LISTENER, Ports.HOST, controllerPort),
                "advertised.listeners",
                clients,
                "listener.security.protocol.map",
                "PLAINTEXT:PLAINTEXT,%s:PLAINTEXT".formatted(CONTROLLER_LISTENER),
                "log.dirs",
                folder.toString());
    }

    /**
     * Defaults for topics. Replayed records carry their original, long past time: they are accepted, and by default age
     * does not delete them (size does), else a replay of last year would vanish at the first clean-up.
     */
    private static Map<String, Object> topics() {
        return Map.of(
                "auto.create.topics.enable",
                false,
                "num.partitions",
                4,
                "default.replication.factor",
                1,
                "min.insync.replicas",
                1,
                "log.message.timestamp.before.max.ms",
                Long.MAX_VALUE,
                "log.message.timestamp.after.max.ms",
                Long.MAX_VALUE,
                "log.retention.ms",
                -1,
                "log.retention.bytes",
                1024L * MEBIBYTE,
                "log.segment.bytes",
                64 * MEBIBYTE,
                "log.index.size.max.bytes",
                MEBIBYTE);
    }

    private static Map<String, Object> internalTopics() {
        return Map.ofEntries(
                Map.entry("offsets.topic.replication.factor", (short) 1),
                Map.entry("offsets.topic.num.partitions", 4),
                Map.entry("offsets.topic.segment.bytes", 16 * MEBIBYTE),
                Map.entry("transaction.state.log.replication.factor", (short) 1),
                Map.entry("transaction.state.log.min.isr", 1),
                Map.entry("transaction.state.log.num.partitions", 4),
                Map.entry("transaction.state.log.segment.bytes", 16 * MEBIBYTE),
                Map.entry("share.coordinator.state.topic.replication.factor", (short) 1),
                Map.entry("share.coordinator.state.topic.min.isr", (short) 1),
                Map.entry("share.coordinator.state.topic.num.partitions", 2),
                Map.entry("share.coordinator.state.topic.segment.bytes", 16 * MEBIBYTE));
    }

    /**
     * What lets everybody back in soon after all of them were ended at once, broker included.
     *
     * <p>The broker's own session (default 9 s) must run out before its successor may register. Members of groups are
     * forgotten after 6 s where the broker decides (the newer protocols); with the classic one the client's
     * {@code session.timeout.ms} counts, and its default of 45 s stays allowed. Half of these times would call a
     * pausing laptop dead, double is felt as waiting.
     */
    private static Map<String, Object> quickReturn() {
        var settings = new HashMap<String, Object>(Map.of(
                "broker.session.timeout.ms", 3_000,
                "broker.heartbeat.interval.ms", 500,
                "transaction.abort.timed.out.transaction.cleanup.interval.ms", 1_000,
                "group.initial.rebalance.delay.ms", 0,
                "group.streams.initial.rebalance.delay.ms", 0,
                "group.min.session.timeout.ms", 1_000,
                "group.max.session.timeout.ms", 60_000));
        for (String protocol : new String[] {"consumer", "streams", "share"}) {
            settings.put("group.%s.session.timeout.ms".formatted(protocol), 6_000);
            settings.put("group.%s.min.session.timeout.ms".formatted(protocol), 1_000);
            settings.put("group.%s.heartbeat.interval.ms".formatted(protocol), 1_000);
            settings.put("group.%s.min.heartbeat.interval.ms".formatted(protocol), 500);
        }
        return settings;
    }

    /**
     * Few threads and small buffers. A start that hangs gives up after a minute instead of never. By itself, a broker
     * looks 30 seconds after its start for what is too old, and would take away what was recorded months ago in the
     * middle of whatever is made of it.
     */
    private static Map<String, Object> small() {
        return Map.of(
                "num.network.threads", 2,
                "num.io.threads", 2,
                "background.threads", 2,
                "num.recovery.threads.per.data.dir", 2,
                "group.coordinator.threads", 1,
                "share.coordinator.threads", 1,
                "log.cleaner.threads", 1,
                "log.cleaner.dedupe.buffer.size", 8L * MEBIBYTE,
                "log.initial.task.delay.ms", 3_600_000L,
                "server.max.startup.time.ms", 60_000L);
    }
}
