package io.forewarm.orchestrator.unit.resilience4j;

import io.forewarm.orchestrator.unit.BackendException;
import io.forewarm.orchestrator.unit.BackendException.Reason;
import io.forewarm.orchestrator.unit.ResourceBackend;
import io.github.resilience4j.circuitbreaker.CallNotPermittedException;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import io.github.resilience4j.ratelimiter.RateLimiter;
import io.github.resilience4j.ratelimiter.RateLimiterConfig;
import java.time.Duration;
import java.time.InstantSource;
import java.time.ZoneOffset;

/**
 * Puts a circuit breaker before a backend, and one before the creation of each bundle there, and bounds how often it is
 * asked for what nobody waits for. What is not even asked fails with {@link Reason#UNASKED}, at once.
 */
public final class CallGuard {

    /** Enough to tell a hole in the road from its end; the first of them pay for all that come after. */
    private static final int PROBES = 2;

    private final CircuitBreakerRegistry breakers;
    private final RateLimiter pace;

    /**
     * When to ask.
     *
     * @param perSecond most creations on speculation, and deletions, in a second
     * @param window over how many calls failures are counted; nothing is decided on less than half of them
     * @param failureShare share of failed calls from which on nothing is asked, in (0, 1]
     * @param pause how long nothing is asked then, until a few calls may try again
     */
    public record Rules(int perSecond, int window, double failureShare, Duration pause) {}

    /** Guards by the time of the clock, but for the calls in a second, which are counted by the machine's. */
    public CallGuard(Rules rules, InstantSource clock) {
        this.breakers = CircuitBreakerRegistry.of(CircuitBreakerConfig.custom()
                .clock(clock.withZone(ZoneOffset.UTC))
                .slidingWindowSize(rules.window())
                .minimumNumberOfCalls((rules.window() + 1) / 2)
                .failureRateThreshold((float) (rules.failureShare() * 100))
                .waitDurationInOpenState(rules.pause())
                .permittedNumberOfCallsInHalfOpenState(PROBES)
                .recordException(CallGuard::isFailure)
                .build());
        this.pace = RateLimiter.of(
                "speculation",
                RateLimiterConfig.custom()
                        .limitForPeriod(rules.perSecond())
                        .limitRefreshPeriod(Duration.ofSeconds(1))
                        .timeoutDuration(Duration.ZERO)
                        .build());
    }

    /** That there is no room, or that a unit is gone, is an answer. */
    private static boolean isFailure(Throwable thrown) {
        return !(thrown instanceof BackendException answer) || answer.reason() == Reason.RETRY;
    }

    /** The backend, asked only if it makes sense. */
    public ResourceBackend around(ResourceBackend backend) {
        return new GuardedBackend(backend, this);
    }

    /** How many breakers let nothing through at the moment. */
    public long open() {
        return breakers.getAllCircuitBreakers().stream()
                .filter(breaker -> breaker.getState() == CircuitBreaker.State.OPEN)
                .count();
    }

    void call(String breaker, Runnable call) {
        try {
            breakers.circuitBreaker(breaker).executeRunnable(call);
        } catch (CallNotPermittedException e) {
            throw new BackendException(Reason.UNASKED, "the last calls failed: " + breaker, e);
        }
    }

    void pace() {
        if (!pace.acquirePermission()) {
            throw new BackendException(Reason.UNASKED, "enough was asked in this second", null);
        }
    }
}
