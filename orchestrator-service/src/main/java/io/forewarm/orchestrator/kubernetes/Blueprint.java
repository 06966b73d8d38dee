package io.forewarm.orchestrator.kubernetes;

import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.ContainerBuilder;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.OwnerReference;
import io.fabric8.kubernetes.api.model.OwnerReferenceBuilder;
import io.fabric8.kubernetes.api.model.PersistentVolumeClaim;
import io.fabric8.kubernetes.api.model.PersistentVolumeClaimBuilder;
import io.fabric8.kubernetes.api.model.Pod;
import io.fabric8.kubernetes.api.model.PodBuilder;
import io.fabric8.kubernetes.api.model.PodSpecBuilder;
import io.fabric8.kubernetes.api.model.Quantity;
import io.fabric8.kubernetes.api.model.Toleration;
import io.fabric8.kubernetes.api.model.TolerationBuilder;
import io.forewarm.model.activity.Placement;
import io.forewarm.model.activity.SecurityProfile;
import io.forewarm.model.catalogue.Bundle;
import io.forewarm.orchestrator.unit.UnitOrder;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Writes out what a unit is in Kubernetes: a Pod, and a volume claim that goes when the Pod goes. */
record Blueprint(KubernetesRules rules) {

    private static final String VOLUME = "data";

    Pod pod(UnitOrder order) {
        var bundle = order.bundle();
        var pod = new PodBuilder()
                .withNewMetadata()
                .withName(order.id().value())
                .withNamespace(rules.namespace())
                .withLabels(Labels.of(order, rules.owner()))
                .withAnnotations(Labels.reason(order))
                .addToAnnotations(bandwidth(bundle))
                .endMetadata();
        var spec = new PodSpecBuilder()
                .withRestartPolicy("Always")
                .withAutomountServiceAccountToken(false)
                .withEnableServiceLinks(false)
                .withContainers(container(bundle));
        if (bundle.storage().sizeMib() > 0) {
            spec.addNewVolume()
                    .withName(VOLUME)
                    .withNewPersistentVolumeClaim(order.id().value(), false)
                    .endVolume();
        }
        if (bundle.security() == SecurityProfile.RESTRICTED) {
            spec.withNewSecurityContext()
                    .withRunAsNonRoot(true)
                    .withRunAsUser(rules.runAsUser())
                    .withFsGroup(rules.runAsUser())
                    .withNewSeccompProfile(null, "RuntimeDefault")
                    .endSecurityContext();
        }
        place(spec, bundle);
        if (order.lane() == UnitOrder.Lane.SPECULATIVE
                && !rules.speculativePriorityClass().isEmpty()) {
            spec.withPriorityClassName(rules.speculativePriorityClass());
        }
        return pod.withSpec(spec.build()).build();
    }

    private void place(PodSpecBuilder spec, Bundle bundle) {
        var vmType = rules.vmType(bundle.vmType());
        if (!vmType.nodes().isEmpty()) {
            spec.addToNodeSelector(vmType.nodes());
        }
        if (!vmType.runtimeClass().isEmpty()) {
            spec.withRuntimeClassName(vmType.runtimeClass());
        }
        if (bundle.placement() == Placement.SPOT) {
            spec.addToNodeSelector(rules.spotNodes()).addAllToTolerations(spotTolerations());
        }
    }

    private List<Toleration> spotTolerations() {
        return rules.spotNodes().keySet().stream()
                .sorted()
                .map(key -> new TolerationBuilder()
                        .withKey(key)
                        .withOperator("Exists")
                        .build())
                .toList();
    }

    /** Standard input and a terminal keep images alive that start a shell and would end at once. */
    private static Container container(Bundle bundle) {
        var amounts = amounts(bundle);
        var container = new ContainerBuilder()
                .withName("unit")
                .withImage(bundle.image())
                .withStdin(true)
                .withTty(true)
                .withNewResources()
                .withRequests(amounts)
                .withLimits(amounts)
                .endResources();
        if (bundle.storage().sizeMib() > 0) {
            container
                    .addNewVolumeMount()
                    .withName(VOLUME)
                    .withMountPath("/data")
                    .endVolumeMount();
        }
        switch (bundle.security()) {
            case PRIVILEGED ->
                container.withNewSecurityContext().withPrivileged(true).endSecurityContext();
            case BASELINE -> {
                // The cluster's defaults are this profile.
            }
            case RESTRICTED ->
                container
                        .withNewSecurityContext()
                        .withAllowPrivilegeEscalation(false)
                        .withNewCapabilities()
                        .addToDrop("ALL")
                        .endCapabilities()
                        .endSecurityContext();
        }
        return container.build();
    }

    private static Map<String, Quantity> amounts(Bundle bundle) {
        var amounts = new HashMap<String, Quantity>();
        amounts.put(
                "cpu",
                new Quantity(BigDecimal.valueOf(bundle.amounts().cores())
                        .stripTrailingZeros()
                        .toPlainString()));
        amounts.put("memory", new Quantity(bundle.amounts().memoryMib() + "Mi"));
        if (bundle.amounts().gpus() > 0) {
            amounts.put(
                    "nvidia.com/gpu",
                    new Quantity(Integer.toString(bundle.amounts().gpus())));
        }
        return amounts;
    }

    /** Taken up by the bandwidth plug-in of the network, where there is one. */
    private static Map<String, String> bandwidth(Bundle bundle) {
        if (bundle.bandwidthMbps() == 0) {
            return Map.of();
        }
        var rate = bundle.bandwidthMbps() + "M";
        return Map.of("kubernetes.io/ingress-bandwidth", rate, "kubernetes.io/egress-bandwidth", rate);
    }

    PersistentVolumeClaim volumeClaim(UnitOrder order, HasMetadata owner) {
        var storage = order.bundle().storage();
        var claim = new PersistentVolumeClaimBuilder()
                .withNewMetadata()
                .withName(order.id().value())
                .withNamespace(rules.namespace())
                .withLabels(Labels.of(order, rules.owner()))
                .withOwnerReferences(reference(owner))
                .endMetadata()
                .withNewSpec()
                .withAccessModes("ReadWriteOnce")
                .withNewResources()
                .addToRequests("storage", new Quantity(storage.sizeMib() + "Mi"))
                .endResources()
                .endSpec()
                .build();
        if (!storage.storageClass().isEmpty()) {
            claim.getSpec().setStorageClassName(storage.storageClass());
        }
        return claim;
    }

    /** What belongs to the unit's object is collected with it. */
    static OwnerReference reference(HasMetadata owner) {
        return new OwnerReferenceBuilder()
                .withApiVersion(owner.getApiVersion())
                .withKind(owner.getKind())
                .withName(owner.getMetadata().getName())
                .withUid(owner.getMetadata().getUid())
                .build();
    }
}
