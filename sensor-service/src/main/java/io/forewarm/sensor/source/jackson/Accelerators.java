package io.forewarm.sensor.source.jackson;

import java.util.Set;

/** Names under which device plugins offer accelerators. */
final class Accelerators {

    private static final Set<String> WHOLE = Set.of(
            "nvidia.com/gpu",
            "nvidia.com/gpu.shared",
            "nvidia.com/pgpu",
            "amd.com/gpu",
            "gpu.intel.com/i915",
            "gpu.intel.com/xe",
            "habana.ai/gaudi",
            "google.com/tpu",
            "aws.amazon.com/neuron",
            "aws.amazon.com/neurondevice");

    /** Slices of a device that is cut by size (NVIDIA's MIG, AMD's partitions): {@code nvidia.com/mig-1g.5gb}. */
    private static final Set<String> SLICES = Set.of("nvidia.com/mig-", "amd.com/gpu-", "amd.com/cpx_", "amd.com/spx_");

    private Accelerators() {}

    /**
     * Whether a resource of that name is an accelerator. A slice or a share counts as one as well: it is what has to be
     * free. Parts that are counted beside the device, such as {@code gpu.intel.com/millicores}, are none.
     */
    static boolean isOne(String resource) {
        return resource.indexOf('/') > 0
                && (WHOLE.contains(resource) || SLICES.stream().anyMatch(resource::startsWith));
    }
}
