package io.forewarm.sensor.source.spring;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Settings under {@code forewarm.sensor.openstack}.
 *
 * @param tenant whose those projects are that are not named; a lower-case DNS label. Default: the tenant of the token
 *     that delivers
 * @param projects whose the other projects are, by the id of the project
 * @param serviceUsers ids or names of the users as whom the services call each other; what they do is ignored
 */
@Validated
@ConfigurationProperties("forewarm.sensor.openstack")
record OpenStackProperties(
        Optional<@Pattern(regexp = TenantNames.FORM) String> tenant,

        @DefaultValue
        Map<@Pattern(regexp = "[0-9a-z-]{1,64}") String, @Pattern(regexp = TenantNames.FORM) String> projects,

        @DefaultValue({
            "nova",
            "neutron",
            "cinder",
            "glance",
            "placement",
            "keystone",
            "heat",
            "ironic",
            "octavia",
            "swift"
        })
        Set<@NotBlank String> serviceUsers) {

    OpenStackProperties {
        projects = Map.copyOf(projects);
        serviceUsers = Set.copyOf(serviceUsers);
    }
}
