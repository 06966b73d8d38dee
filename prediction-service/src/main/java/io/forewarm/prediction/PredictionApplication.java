package io.forewarm.prediction;

import io.forewarm.service.spring.ServiceLauncher;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/** Personas, activity, load and outcomes in; forecasts out. */
@SpringBootApplication
@ConfigurationPropertiesScan
public class PredictionApplication {

    /** A builder that only needs {@code run}. */
    public static SpringApplicationBuilder prepare() {
        return ServiceLauncher.prepare(PredictionApplication.class, "prediction-service");
    }

    public static void main(String[] arguments) {
        prepare().run(arguments);
    }
}
