package io.forewarm.orchestrator.kubernetes;

import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicy;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicyBuilder;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicyEgressRule;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicyEgressRuleBuilder;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicyPeer;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicyPeerBuilder;
import io.forewarm.model.activity.SecurityProfile;
import io.forewarm.orchestrator.unit.UnitOrder;
import java.util.List;
import java.util.Map;

/**
 * Writes out who may talk to a unit, and to whom it may talk. Others of its tenant reach it and nobody else does; a
 * restricted one reaches only them and the name service.
 */
record Walls(KubernetesRules rules) {

    NetworkPolicy networkPolicy(UnitOrder order, HasMetadata owner) {
        return new NetworkPolicyBuilder()
                .withNewMetadata()
                .withName(order.id().value())
                .withNamespace(rules.namespace())
                .withLabels(Labels.of(order, rules.owner()))
                .withOwnerReferences(Blueprint.reference(owner))
                .endMetadata()
                .withNewSpec()
                .withNewPodSelector()
                .addToMatchLabels(Labels.UNIT, order.id().value())
                .endPodSelector()
                .withPolicyTypes("Ingress", "Egress")
                .addNewIngress()
                .addToFrom(sameTenant(order))
                .endIngress()
                .withEgress(egress(order))
                .endSpec()
                .build();
    }

    private static List<NetworkPolicyEgressRule> egress(UnitOrder order) {
        if (order.bundle().security() != SecurityProfile.RESTRICTED) {
            return List.of(new NetworkPolicyEgressRule());
        }
        var tenant =
                new NetworkPolicyEgressRuleBuilder().addToTo(sameTenant(order)).build();
        var names = new NetworkPolicyEgressRuleBuilder()
                .addNewPort()
                .withProtocol("UDP")
                .withNewPort(53)
                .endPort()
                .addNewPort()
                .withProtocol("TCP")
                .withNewPort(53)
                .endPort()
                .build();
        return List.of(tenant, names);
    }

    private static NetworkPolicyPeer sameTenant(UnitOrder order) {
        return new NetworkPolicyPeerBuilder()
                .withNewPodSelector()
                .withMatchLabels(Map.of(Labels.TENANT, order.tenant().value()))
                .endPodSelector()
                .build();
    }
}
