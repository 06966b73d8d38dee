package io.forewarm.sensor.source.jackson;

import io.forewarm.model.activity.Amounts;
import io.forewarm.model.activity.Placement;
import io.forewarm.model.activity.ResourceSpec;
import io.forewarm.model.activity.SecurityProfile;
import java.util.List;
import java.util.Optional;

/** An object that takes capacity, as its author wrote it: complete, or the part of it that a patch changes. */
sealed interface Workload permits Machine, Workload.Pods, Workload.Claim, Workload.FromTemplate {

    /** What it asks for; empty if it asks for nothing now. */
    Optional<ResourceSpec> requested();

    /**
     * The workload in a body; empty if there is none, or nothing of ours.
     *
     * @param body complete object or change to one; may be absent
     */
    static Optional<Workload> find(AuditRequest request, Spot body) {
        if (!body.isPresent() || !request.subresource().isEmpty()) {
            return Optional.empty();
        }
        var spec = body.object("spec");
        return Optional.ofNullable(
                switch (request.group() + "/" + request.resource()) {
                    case "/pods" -> new Pods(body, 1, Disks.NONE);
                    case "apps/deployments", "apps/replicasets", "/replicationcontrollers" ->
                        replicated(spec, Disks.NONE);
                    case "apps/statefulsets" -> replicated(spec, Disks.of(spec.objects("volumeClaimTemplates")));
                    case "batch/jobs" -> new Pods(template(spec), parallel(spec), Disks.NONE);
                    case "/persistentvolumeclaims" -> new Claim(Disks.of(List.of(body)));
                    case "kubevirt.io/virtualmachines" -> Machine.of(spec, 1);
                    case "kubevirt.io/virtualmachineinstances" -> new Machine(body, spec.emptied(), 1);
                    case "pool.kubevirt.io/virtualmachinepools" ->
                        Machine.of(spec.object("virtualMachineTemplate").object("spec"), spec.count("replicas", 1));
                    case "agents.x-k8s.io/sandboxes" ->
                        new Pods(
                                spec.object("podTemplate"),
                                running(spec),
                                Disks.of(spec.objects("volumeClaimTemplates")));
                    case "extensions.agents.x-k8s.io/sandboxclaims" ->
                        new FromTemplate(Disks.of(spec.objects("volumeClaimTemplates")));
                    // Asks for nothing now, but what it will run can be looked at.
                    case "batch/cronjobs" ->
                        new Pods(template(spec.object("jobTemplate").object("spec")), 0, Disks.NONE);
                    case "apps/daemonsets" -> new Pods(template(spec), 0, Disks.NONE);
                    default -> null;
                });
    }

    private static Pods replicated(Spot spec, Disks disks) {
        return new Pods(template(spec), spec.count("replicas", 1), disks);
    }

    private static Spot template(Spot spec) {
        return spec.object("template");
    }

    /** Pods that run at once: no more than there is work for. */
    private static int parallel(Spot job) {
        return job.flag("suspend")
                ? 0
                : Math.min(job.count("parallelism", 1), job.count("completions", Integer.MAX_VALUE));
    }

    /** A sandbox is one pod, or none while it sleeps; before v1beta1, 0 replicas said so. */
    private static int running(Spot sandbox) {
        return sandbox.text("operatingMode").equals("Suspended") ? 0 : Math.min(1, sandbox.count("replicas", 1));
    }

    /**
     * Equal pods.
     *
     * @param template a pod, or what pods are made from
     * @param units how many; 0 for none now
     * @param disks lasting storage that each of them brings along
     */
    record Pods(PodTemplate template, int units, Disks disks) implements Workload {

        Pods(Spot template, int units, Disks disks) {
            this(new PodTemplate(template.object("metadata"), template.object("spec")), units, disks);
        }

        @Override
        public Optional<ResourceSpec> requested() {
            if (units == 0) {
                return Optional.empty();
            }
            return Optional.of(new ResourceSpec(
                    template.requests().toAmounts(),
                    template.limits().toAmounts(),
                    units,
                    disks.mib(),
                    template.bandwidthMbps(),
                    template.security(),
                    template.image(),
                    template.placement(),
                    disks.storageClass()));
        }
    }

    /** Lasting storage on its own. */
    record Claim(Disks disks) implements Workload {

        @Override
        public Optional<ResourceSpec> requested() {
            return Optional.of(storage(disks, SecurityProfile.RESTRICTED));
        }
    }

    /**
     * A claim for an agent's sandbox out of a warm pool. How large it is and what it runs stands in the pool's
     * template, an object that this one does not even name, so all that is known is that it is asked for.
     *
     * @param disks storage that the claim adds by itself
     */
    record FromTemplate(Disks disks) implements Workload {

        @Override
        public Optional<ResourceSpec> requested() {
            return Optional.of(storage(disks, SecurityProfile.BASELINE));
        }
    }

    private static ResourceSpec storage(Disks disks, SecurityProfile security) {
        return new ResourceSpec(
                Amounts.NONE, Amounts.NONE, 1, disks.mib(), 0, security, "", Placement.ON_DEMAND, disks.storageClass());
    }
}
