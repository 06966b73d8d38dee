package io.forewarm.sensor.source.jackson;

import io.forewarm.model.activity.ResourceSpec;
import io.forewarm.model.activity.SecurityProfile;
import io.forewarm.sensor.source.Quantity;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Equal virtual machines of KubeVirt.
 *
 * @param instance a running machine, or what machines are made from
 * @param machine what the machine specifies beside that; may be absent
 * @param units how many; 0 for none now
 */
record Machine(Spot instance, Spot machine, int units) implements Workload {

    private static final Set<String> NOT_STARTED = Set.of("Halted", "Manual");

    /** So many of what is specified, if they start by themselves. */
    static Machine of(Spot machine, int units) {
        boolean starts = !machine.denies("running") && !NOT_STARTED.contains(machine.text("runStrategy"));
        return new Machine(machine.object("template"), machine, starts ? units : 0);
    }

    @Override
    public Optional<ResourceSpec> requested() {
        if (units == 0) {
            return Optional.empty();
        }
        var pod = new PodTemplate(instance.object("metadata"), instance.object("spec"));
        var domain = instance.object("spec").object("domain");
        var disks = disks();
        return Optional.of(new ResourceSpec(
                new Resources(cores(domain), memory(domain), gpus(domain)).toAmounts(),
                Resources.of(domain.object("resources").object("limits")).toAmounts(),
                units,
                disks.mib(),
                pod.bandwidthMbps(),
                SecurityProfile.BASELINE,
                image(),
                pod.placement(),
                disks.storageClass()));
    }

    /** One where nothing is said, as in KubeVirt; unknown (0) where an instance type says it elsewhere. */
    private Quantity cores(Spot domain) {
        var cpu = domain.object("cpu");
        var named = domain.object("resources").object("requests").quantity("cpu");
        if (!cpu.isPresent()
                && (!named.isZero() || machine.object("instancetype").isPresent())) {
            return named;
        }
        return Quantity.of(cpu.count("cores", 1)).times(cpu.count("sockets", 1)).times(cpu.count("threads", 1));
    }

    private static Quantity memory(Spot domain) {
        var guest = domain.object("memory").quantity("guest");
        return guest.isZero() ? domain.object("resources").object("requests").quantity("memory") : guest;
    }

    /** Devices that are passed through as host devices are known by the names that containers know them by. */
    private static Quantity gpus(Spot domain) {
        var devices = domain.object("devices");
        long passedThrough = devices.objects("hostDevices").stream()
                .filter(device -> Accelerators.isOne(device.text("deviceName")))
                .count();
        return Quantity.of(devices.objects("gpus").size() + passedThrough);
    }

    /** Of the disk that comes from a registry, whether it is read from there or copied first. */
    private String image() {
        var copied = machine.objects("dataVolumeTemplates").stream()
                .map(template -> template.object("spec")
                        .object("source")
                        .object("registry")
                        .text("url"));
        var read = instance.object("spec").objects("volumes").stream()
                .map(volume -> volume.object("containerDisk").text("image"));
        return Stream.concat(read, copied)
                .filter(image -> !image.isEmpty())
                .findFirst()
                .map(PodTemplate::shortName)
                .orElse("");
    }

    private Disks disks() {
        return new Disks(machine.objects("dataVolumeTemplates").stream()
                .map(template -> template.object("spec"))
                .map(volume -> volume.object(volume.at("storage").isPresent() ? "storage" : "pvc"))
                .toList());
    }
}
