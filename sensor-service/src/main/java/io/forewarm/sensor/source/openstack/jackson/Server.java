package io.forewarm.sensor.source.openstack.jackson;

import io.forewarm.model.activity.Amounts;
import io.forewarm.model.activity.Placement;
import io.forewarm.model.activity.ResourceSpec;
import io.forewarm.model.activity.SecurityProfile;
import io.forewarm.sensor.source.Quantity;
import io.forewarm.sensor.source.jackson.Spot;
import io.forewarm.sensor.source.openstack.NotificationType;
import java.util.Arrays;
import java.util.regex.Pattern;

/**
 * A server that somebody asked for.
 *
 * @param flavor with processors, memory in MiB and disks in GiB
 * @param image id of the image; empty where it is not told
 */
record Server(Spot flavor, String image) {

    private static final long MIB = 1L << 20;

    private static final long GIB = 1L << 30;

    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9._-]{1,128}");

    private static final Pattern PASSED_THROUGH = Pattern.compile("[^:,]{1,60}:(\\d{1,3})");

    /** Versioned notifications have the flavor by itself, the others among everything else. */
    static Server of(NotificationType type, Spot data) {
        if (type.isFailedBuild()) {
            var asked = Notification.unwrapped(data.object("request_spec"));
            return new Server(
                    Notification.unwrapped(asked.object("flavor")),
                    Notification.unwrapped(asked.object("image")).anyText("id"));
        }
        if (data.at("flavor").isPresent()) {
            return new Server(Notification.unwrapped(data.object("flavor")), data.anyText("image_uuid"));
        }
        return new Server(data, data.anyObject("image_meta").anyText("base_image_ref"));
    }

    /** A volume by itself; Cinder tells the id of its type. */
    static ResourceSpec volume(Spot data) {
        return spec(Amounts.NONE, data.quantity("size").times(GIB), "").onStorage(named(data.anyText("volume_type")));
    }

    ResourceSpec requested() {
        var amounts = new Amounts(
                flavor.quantity("vcpus").toDouble(),
                flavor.quantity("memory_mb").times(MIB).toMib(),
                gpus());
        var disks = flavor.quantity("root_gb").plus(flavor.quantity("ephemeral_gb"));
        return spec(amounts, disks.times(GIB), named(image));
    }

    private static String named(String text) {
        return NAME.matcher(text).matches() ? text : "";
    }

    /** Whole devices by PCI alias ({@code gpu:2}), or shares of one. */
    private int gpus() {
        var extra = flavor.anyObject("extra_specs");
        var shares = extra.anyText("resources:VGPU");
        if (shares.matches("\\d{1,3}")) {
            return Integer.parseInt(shares);
        }
        return Arrays.stream(extra.anyText("pci_passthrough:alias").split(",", 16))
                .map(PASSED_THROUGH::matcher)
                .filter(alias -> alias.matches())
                .mapToInt(alias -> Integer.parseInt(alias.group(1)))
                .sum();
    }

    private static ResourceSpec spec(Amounts amounts, Quantity disks, String image) {
        return new ResourceSpec(
                amounts, amounts, 1, disks.toMib(), 0, SecurityProfile.BASELINE, image, Placement.ON_DEMAND);
    }
}
