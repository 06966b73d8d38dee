package io.forewarm.orchestrator;

import io.forewarm.service.spring.ServiceLauncher;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/** Keeps warm what the forecasts advise, and hands it out. */
@SpringBootApplication
@ConfigurationPropertiesScan
public class OrchestratorApplication {

    /** The service, ready to run; more settings may be put on it. */
    public static SpringApplicationBuilder prepare() {
        return ServiceLauncher.prepare(OrchestratorApplication.class, "orchestrator-service");
    }

    public static void main(String[] arguments) {
        prepare().run(arguments);
    }
}
