package io.forewarm.sensor.intake;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** The time that one delivery may take until all of it is safe. */
final class Waiting {

    /** How an append ended, as far as one can tell in that time. */
    enum Outcome {
        SAFE,
        UNAVAILABLE,
        REFUSED
    }

    private final long deadline;

    Waiting(Duration longest) {
        this.deadline = System.nanoTime() + longest.toNanos();
    }

    /** Waits for an append; not at all for what has ended, nor once the time is up. */
    Outcome outcome(CompletableFuture<Void> append) {
        try {
            append.get(Math.max(0, deadline - System.nanoTime()), TimeUnit.NANOSECONDS);
            return Outcome.SAFE;
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return Outcome.UNAVAILABLE;
        } catch (TimeoutException _) {
            return Outcome.UNAVAILABLE;
        } catch (ExecutionException _) {
            return outcome(append.exceptionNow());
        }
    }

    /** Whether an append has failed already, for a reason that all others share; or the time is up. */
    boolean isHopeless(CompletableFuture<Void> append) {
        if (append.state() == Future.State.FAILED) {
            return outcome(append.exceptionNow()) == Outcome.UNAVAILABLE;
        }
        return deadline - System.nanoTime() < 0;
    }

    private static Outcome outcome(Throwable failure) {
        return failure instanceof EventLogException known && known.kind() == EventLogException.Kind.REFUSED
                ? Outcome.REFUSED
                : Outcome.UNAVAILABLE;
    }
}
