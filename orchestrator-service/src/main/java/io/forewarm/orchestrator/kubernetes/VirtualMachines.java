package io.forewarm.orchestrator.kubernetes;

import io.fabric8.kubernetes.api.model.GenericKubernetesResource;
import io.fabric8.kubernetes.api.model.ObjectMetaBuilder;
import io.fabric8.kubernetes.client.dsl.base.ResourceDefinitionContext;
import io.forewarm.model.activity.Placement;
import io.forewarm.model.catalogue.Bundle;
import io.forewarm.model.provisioning.UnitId;
import io.forewarm.orchestrator.unit.ObservedUnit;
import io.forewarm.orchestrator.unit.ObservedUnit.Phase;
import io.forewarm.orchestrator.unit.UnitOrder;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Writes out what a unit is in KubeVirt, and reads it: a VirtualMachine of the cluster's instance type that is named as
 * the bundle's VM type, so sizes are the platform's own. The image is a container disk.
 */
record VirtualMachines(KubernetesRules rules) {

    static final String API = "kubevirt.io/v1";

    static final ResourceDefinitionContext CONTEXT = new ResourceDefinitionContext.Builder()
            .withGroup("kubevirt.io")
            .withVersion("v1")
            .withKind("VirtualMachine")
            .withPlural("virtualmachines")
            .withNamespaced(true)
            .build();

    private static final String ROOT = "root";
    private static final String DATA = "data";

    /** States that do not pass by themselves, in our words. */
    private static final Map<String, String> HOPELESS = Map.of(
            "CrashLoopBackOff", "crashes",
            "ErrImagePull", "image-pull-failed",
            "ImagePullBackOff", "image-pull-failed",
            "ErrorPvcNotFound", "storage-failed",
            "DataVolumeError", "storage-failed");

    GenericKubernetesResource machine(UnitOrder order) {
        var machine = new GenericKubernetesResource();
        machine.setApiVersion(API);
        machine.setKind("VirtualMachine");
        machine.setMetadata(new ObjectMetaBuilder()
                .withName(order.id().value())
                .withNamespace(rules.namespace())
                .withLabels(Labels.of(order, rules.owner()))
                .withAnnotations(Labels.reason(order))
                .build());
        machine.setAdditionalProperty(
                "spec",
                Map.of(
                        "runStrategy",
                        "Always",
                        "instancetype",
                        Map.of(
                                "kind",
                                "VirtualMachineClusterInstancetype",
                                "name",
                                order.bundle().vmType()),
                        "template",
                        Map.of(
                                "metadata", Map.of("labels", Labels.of(order, rules.owner())),
                                "spec", instance(order))));
        return machine;
    }

    private Map<String, Object> instance(UnitOrder order) {
        var bundle = order.bundle();
        var disks = new ArrayList<Map<String, Object>>(List.of(disk(ROOT)));
        var volumes = new ArrayList<Map<String, Object>>(
                List.of(Map.of("name", ROOT, "containerDisk", Map.of("image", bundle.image()))));
        if (bundle.storage().sizeMib() > 0) {
            disks.add(disk(DATA));
            volumes.add(Map.of(
                    "name",
                    DATA,
                    "persistentVolumeClaim",
                    Map.of("claimName", order.id().value())));
        }
        var spec = new HashMap<String, Object>();
        spec.put(
                "domain",
                Map.of(
                        "devices",
                        Map.of(
                                "disks",
                                disks,
                                "interfaces",
                                List.of(Map.of("name", "default", "masquerade", Map.of())))));
        spec.put("networks", List.of(Map.of("name", "default", "pod", Map.of())));
        spec.put("volumes", volumes);
        place(spec, bundle);
        if (order.lane() == UnitOrder.Lane.SPECULATIVE
                && !rules.speculativePriorityClass().isEmpty()) {
            spec.put("priorityClassName", rules.speculativePriorityClass());
        }
        return spec;
    }

    private static Map<String, Object> disk(String name) {
        return Map.of("name", name, "disk", Map.of("bus", "virtio"));
    }

    private void place(Map<String, Object> spec, Bundle bundle) {
        var nodes = new HashMap<>(rules.vmType(bundle.vmType()).nodes());
        if (bundle.placement() == Placement.SPOT) {
            nodes.putAll(rules.spotNodes());
            spec.put(
                    "tolerations",
                    rules.spotNodes().keySet().stream()
                            .sorted()
                            .map(key -> Map.of("key", key, "operator", "Exists"))
                            .toList());
        }
        if (!nodes.isEmpty()) {
            spec.put("nodeSelector", nodes);
        }
    }

    static ObservedUnit observe(GenericKubernetesResource machine) {
        var trouble = Optional.ofNullable(machine.<String>get("status", "printableStatus"))
                .flatMap(state -> Optional.ofNullable(HOPELESS.get(state)));
        return new ObservedUnit(
                new UnitId(machine.getMetadata().getName()),
                phase(machine, trouble.isPresent()),
                Labels.ownership(machine),
                trouble.orElse(""));
    }

    private static Phase phase(GenericKubernetesResource machine, boolean troubled) {
        if (machine.getMetadata().getDeletionTimestamp() != null) {
            return Phase.GONE;
        }
        if (troubled) {
            return Phase.FAILED;
        }
        return Boolean.TRUE.equals(machine.get("status", "ready")) ? Phase.READY : Phase.STARTING;
    }
}
