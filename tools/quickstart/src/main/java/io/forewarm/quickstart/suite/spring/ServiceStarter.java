package io.forewarm.quickstart.suite.spring;

import io.forewarm.quickstart.suite.Service;
import io.forewarm.quickstart.suite.kafka.Streams;
import java.time.InstantSource;
import java.util.Map;
import org.springframework.boot.builder.SpringApplicationBuilder;

/** Starts a service in this process. */
public final class ServiceStarter {

    private ServiceStarter() {}

    /**
     * Starts one and returns when it takes requests and its streams are at work.
     *
     * @param settings win over those in its files
     * @param clock the time it is to live by
     */
    public static AutoCloseable start(Service service, Map<String, String> settings, InstantSource clock) {
        var arguments = settings.entrySet().stream()
                .map(setting -> "--%s=%s".formatted(setting.getKey(), setting.getValue()))
                .toArray(String[]::new);
        var context = prepare(service)
                .initializers(fresh -> fresh.getBeanFactory().registerSingleton("clock", clock))
                .run(arguments);
        Streams.awaitRunning(context);
        return context;
    }

    private static SpringApplicationBuilder prepare(Service service) {
        return switch (service) {
            case SENSOR -> io.forewarm.sensor.SensorApplication.prepare();
            case PERSONA -> io.forewarm.persona.PersonaApplication.prepare();
            case PREDICTION -> io.forewarm.prediction.PredictionApplication.prepare();
            case ORCHESTRATOR -> io.forewarm.orchestrator.OrchestratorApplication.prepare();
        };
    }
}
