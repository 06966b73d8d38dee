package io.forewarm.benchmarks.ingest;

import io.forewarm.benchmarks.ingest.web.Load;
import java.util.List;
import java.util.function.ToLongFunction;

/**
 * What came out; all figures are medians of the rounds.
 *
 * @param limitEventsPerSecond what a plain producer reaches with the same records, acknowledged by all replicas
 * @param eventsPerSecond what the service reaches, from the body to the same acknowledgement
 * @param ratio the second by the first
 * @param ackMillisP50 from sending a delivery to its answer, half of all are faster
 * @param bytesAllocatedPerEvent of the service's heap
 * @param recordBytes of key, value and headers, on average
 * @param batch events in a delivery
 * @param processorMicrosPerEvent what an event needs of the processors, all processes together; unlike events a second
 *     it does not hang on how much of the machine others leave over
 * @param processorShare who used the processors while the service was measured; adds up to 1
 * @param single the same with one event in a delivery
 */
public record Result(
        long limitEventsPerSecond,
        long eventsPerSecond,
        double ratio,
        double ackMillisP50,
        double ackMillisP99,
        long bytesAllocatedPerEvent,
        long recordBytes,
        int batch,
        int connections,
        int rounds,
        Processor processorMicrosPerEvent,
        Share processorShare,
        Single single) {

    /** Of the plain producer with its broker, and of the service with its broker and its clients. */
    public record Processor(double limit, double service) {}

    /** Parts of the processor time that the three processes used together. */
    public record Share(double client, double service, double broker) {}

    /** Deliveries of one event. */
    public record Single(long eventsPerSecond, double ackMillisP50, double ackMillisP99) {}

    static Result of(Plan plan, long recordBytes, List<Limit> limits, List<Round> batches, List<Round> singles) {
        var limit = Limit.eventsPerSecond(limits);
        var reached = Round.median(batches, Round::eventsPerSecond);
        return new Result(
                Math.round(limit),
                Math.round(reached),
                rounded(reached / limit, 1000),
                millis(batches, Load.Outcome::answerNanosP50),
                millis(batches, Load.Outcome::answerNanosP99),
                Math.round(Round.median(
                        batches,
                        round -> round.used().allocatedBytes()
                                / (double) round.load().events())),
                recordBytes,
                plan.shape().batch(),
                plan.shape().connections(),
                plan.rounds().count(),
                new Processor(
                        rounded(Limit.processorMicrosPerEvent(limits), 100),
                        rounded(Round.median(batches, Round::processorMicrosPerEvent), 100)),
                share(batches),
                new Single(
                        Math.round(Round.median(singles, Round::eventsPerSecond)),
                        millis(singles, Load.Outcome::answerNanosP50),
                        millis(singles, Load.Outcome::answerNanosP99)));
    }

    private static Share share(List<Round> rounds) {
        return new Share(
                rounded(
                        Round.median(
                                rounds,
                                round -> round.used().client() / round.used().total()),
                        100),
                rounded(
                        Round.median(
                                rounds,
                                round -> round.used().service() / round.used().total()),
                        100),
                rounded(
                        Round.median(
                                rounds,
                                round -> round.used().broker() / round.used().total()),
                        100));
    }

    private static double millis(List<Round> rounds, ToLongFunction<Load.Outcome> nanos) {
        return rounded(Round.median(rounds, round -> nanos.applyAsLong(round.load()) / 1e6), 100);
    }

    private static double rounded(double value, int parts) {
        return Math.round(value * parts) / (double) parts;
    }
}
