package io.forewarm.benchmarks.persona;

/**
 * What came out; of events a second, the medians of the rounds.
 *
 * @param events in each round
 * @param eventsPerSecond through the topology of persona-service with one thread
 * @param limitEventsPerSecond through a loop that consumes each record and produces it again, byte for byte, with
 *     transactions as the topology has them
 * @param ratio of both
 * @param inferenceMicros microseconds that inference alone takes for an event, from what is known of a subject to what
 *     is known with it, on one core
 * @param subjects whose state was restored
 * @param bytesPerSubject mean size of a subject as it is written
 * @param stateBytesPerSubject what the store takes on disk for each
 * @param restoreSecondsPerMillion seconds that a million of them take to come back from Kafka into an empty store
 */
public record PersonaResult(
        int events,
        long eventsPerSecond,
        long limitEventsPerSecond,
        double ratio,
        double inferenceMicros,
        int subjects,
        long bytesPerSubject,
        long stateBytesPerSubject,
        double restoreSecondsPerMillion) {}
