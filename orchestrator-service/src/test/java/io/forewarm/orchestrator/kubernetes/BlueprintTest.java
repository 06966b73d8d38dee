package io.forewarm.orchestrator.kubernetes;

import static io.forewarm.orchestrator.plan.TestPlans.ACME;
import static io.forewarm.orchestrator.plan.TestPlans.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.Pod;
import io.fabric8.kubernetes.api.model.Quantity;
import io.forewarm.model.activity.Amounts;
import io.forewarm.model.activity.Placement;
import io.forewarm.model.activity.SecurityProfile;
import io.forewarm.model.catalogue.Bundle;
import io.forewarm.model.catalogue.BundleId;
import io.forewarm.model.catalogue.Storage;
import io.forewarm.model.provisioning.UnitId;
import io.forewarm.orchestrator.unit.UnitOrder;
import io.forewarm.orchestrator.unit.UnitOrder.Lane;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

class BlueprintTest {

    private static final KubernetesRules RULES = new KubernetesRules(
            "units",
            "one",
            "can-wait",
            Map.of("pool", "spot"),
            Map.of("fast", new KubernetesRules.VmType(Map.of("disk", "nvme"), "kata")),
            1234,
            KubernetesRules.LoadScope.UNITS);

    @Test
    void givesPrivilegesOnlyToThePrivileged() {
        var privileged = pod(SecurityProfile.PRIVILEGED, Placement.ON_DEMAND, Lane.REQUESTED);
        var baseline = pod(SecurityProfile.BASELINE, Placement.ON_DEMAND, Lane.REQUESTED);

        assertThat(container(privileged).getSecurityContext().getPrivileged()).isTrue();
        assertThat(container(baseline).getSecurityContext()).isNull();
    }

    @Test
    void goesToSpotNodesOnlyIfTheBundleDoes() {
        var spot = pod(SecurityProfile.BASELINE, Placement.SPOT, Lane.REQUESTED).getSpec();
        var other = pod(SecurityProfile.BASELINE, Placement.ON_DEMAND, Lane.REQUESTED)
                .getSpec();

        assertThat(spot.getNodeSelector()).containsExactly(Map.entry("pool", "spot"));
        assertThat(spot.getTolerations())
                .extracting(toleration -> toleration.getKey())
                .containsExactly("pool");
        assertThat(other.getNodeSelector()).isNullOrEmpty();
        assertThat(other.getTolerations()).isEmpty();
    }

    @Test
    void asksForTheBundlesSizeAndMayUseNoMore() {
        var resources = container(pod(SecurityProfile.BASELINE, Placement.ON_DEMAND, Lane.REQUESTED))
                .getResources();

        assertThat(resources.getRequests())
                .isEqualTo(resources.getLimits())
                .containsOnly(
                        Map.entry("cpu", new Quantity("0.5")),
                        Map.entry("memory", new Quantity("512Mi")),
                        Map.entry("nvidia.com/gpu", new Quantity("1")));
    }

    @Test
    void runsWhereAndHowItsVmTypeSays() {
        var fast = pod("fast", SecurityProfile.BASELINE, Placement.SPOT, Lane.REQUESTED)
                .getSpec();
        var other = pod(SecurityProfile.BASELINE, Placement.ON_DEMAND, Lane.REQUESTED)
                .getSpec();

        assertThat(fast.getNodeSelector()).containsOnly(Map.entry("disk", "nvme"), Map.entry("pool", "spot"));
        assertThat(fast.getRuntimeClassName()).isEqualTo("kata");
        assertThat(other.getRuntimeClassName()).isNull();
    }

    @Test
    void tellsWhyItIsThereAndHowFastItsNetworkIs() {
        var annotations = pod(SecurityProfile.BASELINE, Placement.ON_DEMAND, Lane.REQUESTED)
                .getMetadata()
                .getAnnotations();

        assertThat(annotations)
                .containsOnly(
                        Map.entry("forewarm.io/because", "likely enough"),
                        Map.entry("kubernetes.io/ingress-bandwidth", "100M"),
                        Map.entry("kubernetes.io/egress-bandwidth", "100M"));
    }

    /** The rules of the Pod Security Standard "restricted" that concern what we write. */
    @Test
    void meetsTheStandardItIsNamedAfter() {
        var spec = pod(SecurityProfile.RESTRICTED, Placement.ON_DEMAND, Lane.REQUESTED)
                .getSpec();
        var container = spec.getContainers().getFirst().getSecurityContext();

        assertThat(spec.getSecurityContext().getRunAsNonRoot()).isTrue();
        assertThat(spec.getSecurityContext().getRunAsUser()).isNotZero();
        assertThat(spec.getSecurityContext().getSeccompProfile().getType()).isEqualTo("RuntimeDefault");
        assertThat(container.getAllowPrivilegeEscalation()).isFalse();
        assertThat(container.getCapabilities().getDrop()).containsExactly("ALL");
        assertThat(container.getCapabilities().getAdd()).isNullOrEmpty();
        assertThat(container.getPrivileged()).isNull();
        assertThat(spec.getHostNetwork()).isNull();
        assertThat(spec.getHostPID()).isNull();
        assertThat(spec.getHostIPC()).isNull();
        assertThat(spec.getVolumes()).allMatch(volume -> volume.getPersistentVolumeClaim() != null);
    }

    @Test
    void givesWayOnlyWhereNobodyWaits() {
        var speculative = pod(SecurityProfile.BASELINE, Placement.ON_DEMAND, Lane.SPECULATIVE);
        var requested = pod(SecurityProfile.BASELINE, Placement.ON_DEMAND, Lane.REQUESTED);

        assertThat(speculative.getSpec().getPriorityClassName()).isEqualTo("can-wait");
        assertThat(requested.getSpec().getPriorityClassName()).isNull();
    }

    @Test
    void letsARestrictedUnitReachItsTenantAndNamesOnly() {
        var order = order("vm", SecurityProfile.RESTRICTED, Placement.ON_DEMAND, Lane.REQUESTED);
        var pod = new Blueprint(RULES).pod(order);

        var policy = new Walls(RULES).networkPolicy(order, pod).getSpec();

        assertThat(policy.getPolicyTypes()).containsExactly("Ingress", "Egress");
        assertThat(policy.getEgress())
                .hasSize(2)
                .noneMatch(rule -> rule.getTo().isEmpty() && rule.getPorts().isEmpty());
        assertThat(policy.getIngress())
                .singleElement()
                .satisfies(rule -> assertThat(
                                rule.getFrom().getFirst().getPodSelector().getMatchLabels())
                        .containsExactly(Map.entry("forewarm.io/tenant", "acme")));
    }

    private static Pod pod(SecurityProfile security, Placement placement, Lane lane) {
        return pod("vm", security, placement, lane);
    }

    private static Pod pod(String vmType, SecurityProfile security, Placement placement, Lane lane) {
        return new Blueprint(RULES).pod(order(vmType, security, placement, lane));
    }

    private static Container container(Pod pod) {
        return pod.getSpec().getContainers().getFirst();
    }

    private static UnitOrder order(String vmType, SecurityProfile security, Placement placement, Lane lane) {
        var bundle = new Bundle(
                new BundleId("some"),
                vmType,
                new Amounts(0.5, 512, 1),
                Storage.NONE,
                100,
                security,
                "image:1",
                placement,
                1,
                Duration.ofMinutes(1),
                0);
        return new UnitOrder(new UnitId("some-1"), ACME, bundle, lane, "likely enough", NOW);
    }
}
