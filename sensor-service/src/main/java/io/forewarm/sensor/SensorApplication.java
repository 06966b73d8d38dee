package io.forewarm.sensor;

import io.forewarm.service.spring.ServiceLauncher;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;

/** Starts the service that sources deliver to. */
@SpringBootApplication
public class SensorApplication {

    /** A builder that only needs {@code run}. */
    public static SpringApplicationBuilder prepare() {
        return ServiceLauncher.prepare(SensorApplication.class, "sensor-service");
    }

    public static void main(String[] arguments) {
        prepare().run(arguments);
    }
}
