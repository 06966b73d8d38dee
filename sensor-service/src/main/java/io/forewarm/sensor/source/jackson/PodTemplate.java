package io.forewarm.sensor.source.jackson;

import io.forewarm.model.activity.Placement;
import io.forewarm.model.activity.SecurityProfile;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A pod, or what pods are made from; both places may be absent. */
record PodTemplate(Spot metadata, Spot spec) {

    private static final Pattern SPOT = Pattern.compile("spot|preemptible");

    private static final Set<String> CONFINING_SECCOMP = Set.of("RuntimeDefault", "Localhost");

    /** What the baseline Pod Security Standard lets a container add. */
    private static final Set<String> BASELINE_CAPABILITIES = Set.of(
            "AUDIT_WRITE",
            "CHOWN",
            "DAC_OVERRIDE",
            "FOWNER",
            "FSETID",
            "KILL",
            "MKNOD",
            "NET_BIND_SERVICE",
            "SETFCAP",
            "SETGID",
            "SETPCAP",
            "SETUID",
            "SYS_CHROOT");

    private static final Set<String> RESTRICTED_CAPABILITIES = Set.of("NET_BIND_SERVICE");

    /** Kubernetes takes any text for an image; what cannot be one is somebody's free text, and does not go on. */
    private static final Pattern IMAGE_NAME = Pattern.compile("[A-Za-z0-9._-]{1,128}");

    Resources requests() {
        return Resources.requestsOfPod(spec, whole(Resources::requestsOf));
    }

    Resources limits() {
        return Resources.limitsOfPod(spec, whole(Resources::limitsOf));
    }

    /**
     * What the scheduler sets aside: the containers and sidecars together, or the greediest init container with the
     * sidecars that run by then, whichever is more (as in Kubernetes' "Sidecar containers and resource sharing").
     */
    private Resources whole(Function<Spot, Resources> of) {
        var sidecars = Resources.NONE;
        var starting = Resources.NONE;
        for (var container : spec.objects("initContainers")) {
            if (container.text("restartPolicy").equals("Always")) {
                sidecars = sidecars.plus(of.apply(container));
                starting = starting.max(sidecars);
            } else {
                starting = starting.max(sidecars.plus(of.apply(container)));
            }
        }
        return spec.objects("containers").stream()
                .map(of)
                .reduce(sidecars, Resources::plus)
                .max(starting);
    }

    /** The faster of both directions. */
    long bandwidthMbps() {
        var annotations = metadata.object("annotations");
        return annotations
                .quantity("kubernetes.io/ingress-bandwidth")
                .max(annotations.quantity("kubernetes.io/egress-bandwidth"))
                .toMbps();
    }

    /** Of the first container, which is the main one by custom. */
    String image() {
        return spec.objects("containers").stream()
                .findFirst()
                .map(container -> shortName(container.text("image")))
                .orElse("");
    }

    /** An image without registry, tag and digest: {@code registry:5000/team/busybox:1.36} is a {@code busybox}. */
    static String shortName(String image) {
        var name = lastPart(image).split(":", 2)[0];
        return IMAGE_NAME.matcher(name).matches() ? name : "";
    }

    boolean hasMutableImage() {
        return containers()
                .map(container -> container.text("image"))
                .anyMatch(image -> !image.isEmpty() && isMutable(image));
    }

    private static boolean isMutable(String image) {
        var part = lastPart(image);
        return !image.contains("@") && (!part.contains(":") || part.endsWith(":latest"));
    }

    private static String lastPart(String image) {
        var named = image.split("@", 2)[0];
        return named.substring(named.lastIndexOf('/') + 1);
    }

    Placement placement() {
        var selected = spec.entries("nodeSelector").stream().anyMatch(entry -> tellsSpot(entry.key(), entry.asText()));
        var tolerated = spec.objects("tolerations").stream()
                .anyMatch(toleration -> tellsSpot(toleration.text("key"), toleration.text("value")));
        return selected || tolerated ? Placement.SPOT : Placement.ON_DEMAND;
    }

    private static boolean tellsSpot(String key, String value) {
        var both = (key + " " + value).toLowerCase(Locale.ROOT);
        return SPOT.matcher(both).find() && !value.equals("false");
    }

    SecurityProfile security() {
        if (isPrivileged() || reachesTheHost() || exceedsBaseline()) {
            return SecurityProfile.PRIVILEGED;
        }
        return isRestricted() ? SecurityProfile.RESTRICTED : SecurityProfile.BASELINE;
    }

    boolean isPrivileged() {
        return containers()
                .anyMatch(container -> container.object("securityContext").flag("privileged"));
    }

    boolean reachesTheHost() {
        return Stream.of("hostNetwork", "hostPID", "hostIPC").anyMatch(spec::flag)
                || spec.objects("volumes").stream()
                        .anyMatch(volume -> volume.at("hostPath").isPresent());
    }

    /** What else the baseline Pod Security Standard forbids a container. */
    private boolean exceedsBaseline() {
        return isUnconfined(spec.object("securityContext"))
                || containers().anyMatch(container -> {
                    var context = container.object("securityContext");
                    return isUnconfined(context)
                            || context.text("procMount").equals("Unmasked")
                            || !BASELINE_CAPABILITIES.containsAll(
                                    context.object("capabilities").texts("add"))
                            || container.objects("ports").stream().anyMatch(port -> port.count("hostPort", 0) > 0);
                });
    }

    private static boolean isUnconfined(Spot context) {
        return context.object("seccompProfile").text("type").equals("Unconfined");
    }

    private boolean isRestricted() {
        return containers().findAny().isPresent() && containers().allMatch(this::isRestricted);
    }

    /** What the restricted Pod Security Standard asks of a container; some of it may be said for the whole pod. */
    private boolean isRestricted(Spot container) {
        var own = container.object("securityContext");
        var shared = spec.object("securityContext");
        return said("runAsNonRoot", own, shared).flag("runAsNonRoot")
                && own.denies("allowPrivilegeEscalation")
                && own.object("capabilities").texts("drop").contains("ALL")
                && RESTRICTED_CAPABILITIES.containsAll(
                        own.object("capabilities").texts("add"))
                && CONFINING_SECCOMP.contains(said("seccompProfile", own, shared)
                        .object("seccompProfile")
                        .text("type"));
    }

    private static Spot said(String key, Spot own, Spot shared) {
        return own.at(key).isPresent() ? own : shared;
    }

    private Stream<Spot> containers() {
        return Stream.of(spec.objects("initContainers"), spec.objects("containers"))
                .flatMap(List::stream);
    }
}
