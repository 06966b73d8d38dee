package io.forewarm.orchestrator.claim.web;

import io.forewarm.model.identity.SubjectId;
import io.forewarm.model.identity.TenantId;
import io.forewarm.orchestrator.claim.SubjectResolver;
import io.forewarm.orchestrator.claim.SubjectUnknownException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.MediaType;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientException;

/**
 * Asks sensor-service, and remembers the answers of the last while: after an erasure a user is somebody new, so they
 * must not be remembered for long. A user's id is in memory here and nowhere else.
 */
public final class SensorSubjectResolver implements SubjectResolver {

    private static final Logger LOGGER = LoggerFactory.getLogger(SensorSubjectResolver.class);

    private final RestClient sensor;
    private final InstantSource clock;
    private final Memory memory;

    /** Guarded by itself; never held while the sensor is asked. */
    private final LinkedHashMap<User, Known> known = new LinkedHashMap<>();

    /** How many answers are remembered, and for how long. */
    public record Memory(int users, Duration time) {}

    private record User(TenantId tenant, String id) {}

    private record Known(SubjectId subject, Instant until) {}

    /** The sensor's answer. */
    record Answer(SubjectId subject) {}

    /**
     * Resolver with an empty memory.
     *
     * @param sensor client with the sensor's address and the token set
     */
    public SensorSubjectResolver(RestClient sensor, InstantSource clock, Memory memory) {
        this.sensor = sensor;
        this.clock = clock;
        this.memory = memory;
    }

    @Override
    public SubjectId resolve(TenantId tenant, String user) {
        var key = new User(tenant, user);
        return remembered(key).orElseGet(() -> {
            var subject = ask(key);
            remember(key, subject);
            return subject;
        });
    }

    @Override
    public void forget(TenantId tenant, String user) {
        synchronized (known) {
            known.remove(new User(tenant, user));
        }
    }

    private Optional<SubjectId> remembered(User user) {
        synchronized (known) {
            return Optional.ofNullable(known.get(user))
                    .filter(answer -> clock.instant().isBefore(answer.until()))
                    .map(Known::subject);
        }
    }

    private void remember(User user, SubjectId subject) {
        synchronized (known) {
            known.remove(user);
            known.put(user, new Known(subject, clock.instant().plus(memory.time())));
            while (known.size() > memory.users()) {
                known.pollFirstEntry();
            }
        }
    }

    private SubjectId ask(User user) {
        try {
            var answer = sensor.post()
                    .uri("/v1/subjects:resolve")
                    .contentType(MediaType.APPLICATION_JSON)
                    .body(Map.of("tenant", user.tenant(), "userId", user.id()))
                    .retrieve()
                    .body(Answer.class);
            if (answer != null) {
                return answer.subject();
            }
            LOGGER.atWarn().log("sensor-service gave no subject");
        } catch (RestClientException e) {
            // Only its kind: the message may quote the request.
            LOGGER.atWarn().addKeyValue("cause", e.getClass().getSimpleName()).log("sensor-service cannot be asked");
        }
        throw new SubjectUnknownException("the user's subject cannot be looked up");
    }
}
