package io.forewarm.sensor.source.jackson;

import io.forewarm.model.activity.Amounts;
import io.forewarm.model.activity.Placement;
import io.forewarm.model.activity.ResourceSpec;
import io.forewarm.model.activity.SecurityProfile;
import io.forewarm.sensor.source.Quantity;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** An object that takes capacity, as its author wrote it: complete, or the part of it that a patch changes. */
sealed interface Workload {

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
        return Optional.ofNullable(
                switch (request.group() + "/" + request.resource()) {
                    case "/pods" -> new Pods(body, 1, List.of());
                    case "apps/deployments", "apps/replicasets" -> replicated(body, List.of());
                    case "apps/statefulsets" ->
                        replicated(body, body.object("spec").objects("volumeClaimTemplates"));
                    case "batch/jobs" ->
                        new Pods(template(body.object("spec")), parallel(body.object("spec")), List.of());
                    case "/persistentvolumeclaims" -> new Claim(body);
                    case "kubevirt.io/virtualmachines" -> new Machine(body.object("spec"));
                    // Asks for nothing now, but what it will run can be looked at.
                    case "batch/cronjobs" ->
                        new Pods(
                                template(body.object("spec")
                                        .object("jobTemplate")
                                        .object("spec")),
                                0,
                                List.of());
                    case "apps/daemonsets" -> new Pods(template(body.object("spec")), 0, List.of());
                    default -> null;
                });
    }

    private static Pods replicated(Spot body, List<Spot> claims) {
        var spec = body.object("spec");
        return new Pods(template(spec), spec.count("replicas", 1), claims);
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

    private static long storageMib(List<Spot> claims) {
        return claims.stream()
                .map(claim -> claim.object("spec")
                        .object("resources")
                        .object("requests")
                        .quantity("storage"))
                .reduce(Quantity.ZERO, Quantity::plus)
                .toMib();
    }

    /**
     * Equal pods.
     *
     * @param template a pod, or what pods are made from
     * @param units how many; 0 for none now
     * @param claims claims for lasting storage that each of them brings along
     */
    record Pods(PodTemplate template, int units, List<Spot> claims) implements Workload {

        Pods(Spot template, int units, List<Spot> claims) {
            this(new PodTemplate(template.object("metadata"), template.object("spec")), units, claims);
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
                    storageMib(claims),
                    template.bandwidthMbps(),
                    template.security(),
                    template.image(),
                    template.placement()));
        }
    }

    /** Lasting storage on its own. */
    record Claim(Spot body) implements Workload {

        @Override
        public Optional<ResourceSpec> requested() {
            return Optional.of(new ResourceSpec(
                    Amounts.NONE,
                    Amounts.NONE,
                    1,
                    storageMib(List.of(body)),
                    0,
                    SecurityProfile.RESTRICTED,
                    "",
                    Placement.ON_DEMAND));
        }
    }

    /** A virtual machine of KubeVirt. */
    record Machine(Spot spec) implements Workload {

        private static final Set<String> NOT_STARTED = Set.of("Halted", "Manual");

        @Override
        public Optional<ResourceSpec> requested() {
            if (spec.denies("running") || NOT_STARTED.contains(spec.text("runStrategy"))) {
                return Optional.empty();
            }
            var template = spec.object("template");
            var pod = new PodTemplate(template.object("metadata"), template.object("spec"));
            var domain = template.object("spec").object("domain");
            return Optional.of(new ResourceSpec(
                    new Resources(cores(domain), memory(domain), gpus(domain)).toAmounts(),
                    Resources.of(domain.object("resources").object("limits")).toAmounts(),
                    1,
                    storageMib(),
                    pod.bandwidthMbps(),
                    SecurityProfile.BASELINE,
                    image(template.object("spec")),
                    pod.placement()));
        }

        private static Quantity cores(Spot domain) {
            var cpu = domain.object("cpu");
            var named = domain.object("resources").object("requests").quantity("cpu");
            if (!cpu.isPresent() && !named.isZero()) {
                return named;
            }
            return Quantity.of(cpu.count("cores", 1))
                    .times(cpu.count("sockets", 1))
                    .times(cpu.count("threads", 1));
        }

        private static Quantity memory(Spot domain) {
            var guest = domain.object("memory").quantity("guest");
            return guest.isZero()
                    ? domain.object("resources").object("requests").quantity("memory")
                    : guest;
        }

        private static Quantity gpus(Spot domain) {
            return Quantity.of(domain.object("devices").objects("gpus").size());
        }

        private static String image(Spot machine) {
            return machine.objects("volumes").stream()
                    .map(volume -> volume.object("containerDisk").text("image"))
                    .filter(image -> !image.isEmpty())
                    .findFirst()
                    .map(PodTemplate::shortName)
                    .orElse("");
        }

        private long storageMib() {
            return spec.objects("dataVolumeTemplates").stream()
                    .map(template -> template.object("spec"))
                    .map(volume -> volume.object(volume.at("storage").isPresent() ? "storage" : "pvc"))
                    .map(claim -> claim.object("resources").object("requests").quantity("storage"))
                    .reduce(Quantity.ZERO, Quantity::plus)
                    .toMib();
        }
    }
}
