package io.forewarm.sensor.source.spring;

import io.forewarm.model.identity.TenantId;
import io.forewarm.sensor.source.Fingerprint;
import io.forewarm.sensor.source.browser.Sites;
import io.forewarm.sensor.source.browser.jackson.BeaconReader;
import io.forewarm.sensor.source.cloudevents.jackson.CloudEventMapper;
import io.forewarm.sensor.source.cloudtrail.jackson.CloudTrailMapper;
import io.forewarm.sensor.source.jackson.KubernetesAuditMapper;
import io.forewarm.sensor.source.openstack.jackson.OpenStackMapper;
import io.forewarm.sensor.source.otlp.LogRecordMapper;
import io.forewarm.sensor.source.otlp.PathWords;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Makes one mapper per source. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({
    KubernetesProperties.class,
    CloudTrailProperties.class,
    OpenStackProperties.class,
    OtlpProperties.class,
    BrowserProperties.class,
    CloudEventsProperties.class
})
class SourceConfiguration {

    @Bean
    KubernetesAuditMapper kubernetesAuditMapper(KubernetesProperties properties) {
        return new KubernetesAuditMapper(properties.tenant().map(TenantId::new));
    }

    @Bean
    CloudTrailMapper cloudTrailMapper(CloudTrailProperties properties) {
        return new CloudTrailMapper(TenantNames.tenants(properties.tenant(), properties.accounts()));
    }

    @Bean
    OpenStackMapper openStackMapper(OpenStackProperties properties) {
        return new OpenStackMapper(
                TenantNames.tenants(properties.tenant(), properties.projects()), properties.serviceUsers());
    }

    @Bean
    LogRecordMapper logRecordMapper(OtlpProperties properties, Fingerprint fingerprint) {
        return new LogRecordMapper(
                TenantNames.tenants(properties.tenant(), properties.namespaces()),
                PathWords.commonAnd(properties.pathWords()),
                fingerprint);
    }

    @Bean
    Sites sites(BrowserProperties properties) {
        return properties.toSites();
    }

    @Bean
    BeaconReader beaconReader() {
        return new BeaconReader();
    }

    @Bean
    CloudEventMapper cloudEventMapper(CloudEventsProperties properties, Fingerprint fingerprint) {
        return new CloudEventMapper(TenantNames.tenants(properties.tenant(), properties.scopes()), fingerprint);
    }
}
