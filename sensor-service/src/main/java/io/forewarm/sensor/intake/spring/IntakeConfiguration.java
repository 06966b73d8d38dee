package io.forewarm.sensor.intake.spring;

import io.forewarm.sensor.intake.EventLog;
import io.forewarm.sensor.intake.Intake;
import io.forewarm.sensor.intake.IntakeLimits;
import io.forewarm.sensor.intake.IntakeObserver;
import io.forewarm.sensor.intake.PublishedIds;
import io.forewarm.sensor.intake.RecentIds;
import io.forewarm.sensor.intake.micrometer.InFlightGauge;
import io.forewarm.sensor.intake.tomcat.DropsBodies;
import io.forewarm.sensor.intake.web.BodyLimits;
import io.forewarm.sensor.intake.web.BodyMemory;
import io.forewarm.sensor.intake.web.GivenUp;
import io.forewarm.sensor.privacy.Anonymiser;
import io.forewarm.sensor.source.cloudevents.jackson.BinaryEventReader;
import io.forewarm.sensor.source.cloudevents.jackson.CloudEventMapper;
import io.forewarm.sensor.source.cloudtrail.jackson.CloudTrailMapper;
import io.forewarm.sensor.source.jackson.EventListReader;
import io.forewarm.sensor.source.jackson.ItemsReader;
import io.forewarm.sensor.source.jackson.KubernetesAuditMapper;
import io.forewarm.sensor.source.openstack.jackson.OpenStackMapper;
import io.forewarm.sensor.source.otlp.LogRecordMapper;
import io.forewarm.sensor.source.otlp.jackson.JsonLogs;
import io.forewarm.sensor.source.otlp.protobuf.ProtobufLogs;
import java.time.InstantSource;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts the intake together and opens it once it is known what is in the log already. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(IntakeProperties.class)
class IntakeConfiguration {

    @Bean
    RecentIds recentIds(IntakeProperties properties) {
        return new RecentIds(properties.rememberFor(), properties.rememberAtMost());
    }

    @Bean
    Intake intake(
            Anonymiser anonymiser,
            EventLog log,
            RecentIds recent,
            IntakeProperties properties,
            IntakeObserver observer) {
        var limits = new IntakeLimits(
                properties.maxInFlight(),
                properties.acknowledgeWithin(),
                properties.retryAfter(),
                properties.maxAhead());
        return new Intake(anonymiser, log, recent, limits, observer);
    }

    @Bean
    InFlightGauge inFlightGauge(Intake intake) {
        return new InFlightGauge(intake);
    }

    @Bean
    EventListReader eventListReader(KubernetesAuditMapper mapper, IntakeProperties properties) {
        return new EventListReader(mapper, properties.maxItems());
    }

    @Bean
    ItemsReader cloudTrailReader(CloudTrailMapper mapper, IntakeProperties properties) {
        return new ItemsReader(mapper, "Records", properties.maxItems());
    }

    @Bean
    ItemsReader openStackReader(OpenStackMapper mapper, IntakeProperties properties) {
        return new ItemsReader(mapper, "", properties.maxItems());
    }

    @Bean
    JsonLogs jsonLogs(LogRecordMapper mapper, IntakeProperties properties) {
        return new JsonLogs(mapper, properties.maxItems());
    }

    @Bean
    ProtobufLogs protobufLogs(LogRecordMapper mapper, IntakeProperties properties) {
        return new ProtobufLogs(mapper, properties.maxItems());
    }

    @Bean
    ItemsReader cloudEventsReader(CloudEventMapper mapper, IntakeProperties properties) {
        return new ItemsReader(mapper, "", properties.maxItems());
    }

    @Bean
    BinaryEventReader binaryEventReader(CloudEventMapper mapper) {
        return new BinaryEventReader(mapper);
    }

    @Bean
    BodyLimits bodyLimits(IntakeProperties properties) {
        return new BodyLimits(
                properties.maxBody().toBytes(),
                properties.maxInflatedBody().toBytes(),
                properties.readWithin(),
                properties.retryAfter());
    }

    @Bean
    BodyMemory bodyMemory(IntakeProperties properties) {
        return new BodyMemory(properties.maxBodies().toBytes());
    }

    @Bean
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> dropsWhatIsGivenUp() {
        return factory -> factory.addEngineValves(new DropsBodies(GivenUp.ATTRIBUTE));
    }

    @Bean
    IntakeOpening intakeOpening(
            Intake intake, RecentIds recent, PublishedIds published, IntakeProperties properties, InstantSource clock) {
        return new IntakeOpening(intake, recent, published, properties, clock);
    }

    /** Part of the readiness probe: nobody should deliver to a service that would only turn them away. */
    @Bean
    HealthIndicator intakeHealthIndicator(Intake intake) {
        return () -> (intake.isOpen() ? Health.up() : Health.outOfService()).build();
    }
}
