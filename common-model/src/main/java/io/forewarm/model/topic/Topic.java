package io.forewarm.model.topic;

/**
 * A Kafka topic as both ends see it. Say everything about a topic here and nowhere else.
 *
 * @param name full name, ending in the major version of its schema
 * @param keyedBy what the records are partitioned by, in one word
 * @param valueType what they carry, as JSON
 * @param retention how long they stay
 */
public record Topic<V extends Message>(String name, String keyedBy, Class<V> valueType, Retention retention) {

    public Topic {
        if (!name.matches("[a-z]+(\\.[a-z]+)+\\.v[1-9][0-9]*")) {
            throw new IllegalArgumentException("topic must be dotted words and a version: '%s'".formatted(name));
        }
    }

    /** CloudEvents {@code type} of the records: reverse domain name and topic. */
    public String eventType() {
        return "io.forewarm." + name;
    }

    /** Where records go that a consumer cannot read. */
    public String deadLetters() {
        return name + ".dead";
    }
}
