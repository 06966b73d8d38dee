package io.forewarm.orchestrator.kubernetes.spring;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import java.util.Map;
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
 * @param runAsUser user id of containers under the restricted profile
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
        @DefaultValue("1000") @Positive long runAsUser) {}
