package io.forewarm.orchestrator.kubernetes.spring;

import io.forewarm.orchestrator.kubernetes.KubernetesRules.LoadScope;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import java.time.Duration;
import java.util.Map;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Settings under {@code forewarm.orchestrator.kubernetes}.
 *
 * @param kubeconfig file with the cluster's address and our rights; if empty, the service account that the Pod has, or
 *     the file that kubectl would take
 * @param namespace where units live; must exist
 * @param owner name of this installation: units of another owner are not touched
 * @param speculativePriorityClass priority class of units that nobody asked for yet; empty for the cluster's default
 * @param spotNodes labels of nodes that may be taken away, by name
 * @param vmTypes what the catalogue's VM types are here, by name; one that is not named runs on any node
 * @param runAsUser user id of containers under the restricted profile
 * @param loadScope whose requests count as load: cluster, for which Pods of all namespaces are watched, or units
 * @param requestTimeout how long one request may take before it counts as failed
 * @param lease name of the Lease, in the namespace of the units, that tells which replica plans
 * @param leaseDuration after this time without a sign of life another replica plans
 */
@Validated
@ConfigurationProperties("forewarm.orchestrator.kubernetes")
record KubernetesProperties(
        @DefaultValue("") String kubeconfig,
        @DefaultValue("forewarm-units") @NotBlank String namespace,

        @DefaultValue("forewarm") @Pattern(regexp = "[a-z0-9]([-a-z0-9]{0,61}[a-z0-9])?")
        String owner,

        @DefaultValue("") String speculativePriorityClass,
        @DefaultValue Map<String, String> spotNodes,
        @DefaultValue Map<String, @NotNull @Valid VmTypeProperties> vmTypes,
        @DefaultValue("1000") @Positive long runAsUser,
        @DefaultValue("cluster") LoadScope loadScope,
        @DefaultValue("10s") @DurationMin(millis = 1) Duration requestTimeout,

        @DefaultValue("forewarm-planner") @Pattern(regexp = "[a-z0-9]([-a-z0-9]{0,61}[a-z0-9])?")
        String lease,

        @DefaultValue("15s") @DurationMin(seconds = 3) Duration leaseDuration) {

    /**
     * One VM type.
     *
     * @param nodes labels of the nodes on which it runs
     * @param runtimeClass RuntimeClass of its Pods; empty for the cluster's default
     */
    record VmTypeProperties(
            @DefaultValue Map<String, String> nodes,
            @DefaultValue("") String runtimeClass) {}
}
