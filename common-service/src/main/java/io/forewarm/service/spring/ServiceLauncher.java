package io.forewarm.service.spring;

import org.springframework.boot.Banner;
import org.springframework.boot.builder.SpringApplicationBuilder;

/**
 * Starts a service. Its settings come from {@code forewarm-common.yaml}, then {@code <name>.yaml}, both in the jar,
 * then the platform owner's {@code application.yaml} beside the process; the later wins. So several services can live
 * in one process without reading each other's settings.
 */
public final class ServiceLauncher {

    private ServiceLauncher() {}

    /**
     * A builder that only needs {@code run}.
     *
     * @param application the service's application class
     * @param name the service's name, such as {@code sensor-service}
     */
    public static SpringApplicationBuilder prepare(Class<?> application, String name) {
        return new SpringApplicationBuilder(application)
                .bannerMode(Banner.Mode.OFF)
                .properties(
                        "spring.config.name=forewarm-common,%s,application".formatted(name),
                        "spring.application.name=" + name);
    }
}
