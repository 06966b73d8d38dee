package io.forewarm.sensor.source.cloudtrail;

import io.forewarm.model.activity.Amounts;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * How much compute an instance type is. Most of it is in the name: the size gives the processors ({@code large} is 2,
 * {@code 4xlarge} is 16), the family's letter gives the memory for each of them. What does not follow that rule is
 * listed. Of older families (m1, c3, ...) the memory may be off by a few per cent, of some that have an exceptional
 * amount (x1e, x2iedn) by half, and the smallest of t2 have one processor; a bare-metal size tells nothing. Source:
 * AWS's pages of instance types.
 */
public final class InstanceTypes {

    /** Services that rent out instances under prefixes of their own: {@code db.r6g.large}, {@code ml.m5.xlarge}. */
    private static final Pattern FORM =
            Pattern.compile("(?:db\\.|ml\\.|cache\\.|search\\.)?([a-z]+)(\\d?)([a-z0-9-]*)\\.([a-z0-9]{1,12})");

    private static final Pattern SIZE = Pattern.compile("(\\d{0,3})xlarge");

    /** GiB for each processor, by the letters of the family. */
    private static final Map<String, Double> GIB_PER_CORE = Map.ofEntries(
            Map.entry("c", 2.0),
            Map.entry("m", 4.0),
            Map.entry("r", 8.0),
            Map.entry("a", 2.0),
            Map.entry("x", 16.0),
            Map.entry("z", 8.0),
            Map.entry("i", 8.0),
            Map.entry("is", 6.0),
            Map.entry("im", 4.0),
            Map.entry("d", 8.0),
            Map.entry("h", 4.0),
            Map.entry("g", 4.0),
            Map.entry("gr", 8.0),
            Map.entry("inf", 2.0),
            Map.entry("trn", 4.0));

    /** Burstable ones have 2 processors up to large, and memory by their size alone, in GiB. */
    private static final Map<String, Double> BURSTABLE_GIB =
            Map.of("nano", 0.5, "micro", 1.0, "small", 2.0, "medium", 4.0, "large", 8.0);

    /** With accelerators: processors, memory in GiB, GPUs. */
    private static final Map<String, Amounts> ACCELERATED = table("""
            p2.xlarge 4 61 1, p2.8xlarge 32 488 8, p2.16xlarge 64 732 16,
            p3.2xlarge 8 61 1, p3.8xlarge 32 244 4, p3.16xlarge 64 488 8, p3dn.24xlarge 96 768 8,
            p4d.24xlarge 96 1152 8, p4de.24xlarge 96 1152 8,
            p5.4xlarge 16 256 1, p5.48xlarge 192 2048 8, p5e.48xlarge 192 2048 8, p5en.48xlarge 192 2048 8,
            g3.4xlarge 16 122 1, g3.8xlarge 32 244 2, g3.16xlarge 64 488 4, g3s.xlarge 4 30.5 1,
            g4dn.12xlarge 48 192 4, g4dn.metal 96 384 8, g4ad.8xlarge 32 128 2, g4ad.16xlarge 64 256 4,
            g5.12xlarge 48 192 4, g5.24xlarge 96 384 4, g5.48xlarge 192 768 8, g5g.16xlarge 64 128 2,
            g5g.xlarge 4 8 1, g5g.2xlarge 8 16 1, g5g.4xlarge 16 32 1, g5g.8xlarge 32 64 1,
            g6.12xlarge 48 192 4, g6.24xlarge 96 384 4, g6.48xlarge 192 768 8,
            g6e.xlarge 4 32 1, g6e.2xlarge 8 64 1, g6e.4xlarge 16 128 1, g6e.8xlarge 32 256 1, g6e.16xlarge 64 512 1,
            g6e.12xlarge 48 384 4, g6e.24xlarge 96 768 4, g6e.48xlarge 192 1536 8""");

    private InstanceTypes() {}

    /** What one instance of the type has; {@link Amounts#NONE} if its name does not tell. */
    public static Amounts amounts(String type) {
        var form = FORM.matcher(type);
        if (type.length() > 40 || !form.matches()) {
            return Amounts.NONE;
        }
        var family = form.group(1);
        var size = form.group(4);
        var listed = ACCELERATED.get("%s%s%s.%s".formatted(family, form.group(2), form.group(3), size));
        if (listed != null) {
            return listed;
        }
        if (family.equals("t")) {
            return burstable(size);
        }
        var perCore = Optional.ofNullable(GIB_PER_CORE.get(family));
        return perCore.flatMap(gib -> cores(size).map(cores -> amounts(cores, gib * cores, gpus(family))))
                .orElse(Amounts.NONE);
    }

    private static int gpus(String family) {
        return family.startsWith("g") ? 1 : 0;
    }

    private static Amounts burstable(String size) {
        var gib = BURSTABLE_GIB.get(size);
        if (gib != null) {
            return amounts(2, gib, 0);
        }
        return cores(size).map(cores -> amounts(cores, 4.0 * cores, 0)).orElse(Amounts.NONE);
    }

    private static Optional<Integer> cores(String size) {
        if (size.equals("medium") || size.equals("large")) {
            return Optional.of(size.equals("large") ? 2 : 1);
        }
        var many = SIZE.matcher(size);
        if (!many.matches()) {
            return Optional.empty();
        }
        return Optional.of(many.group(1).isEmpty() ? 4 : 4 * Integer.parseInt(many.group(1)));
    }

    private static Amounts amounts(double cores, double gib, int gpus) {
        return new Amounts(cores, Math.round(gib * 1024), gpus);
    }

    private static Map<String, Amounts> table(String lines) {
        return lines.lines()
                .flatMap(line -> Pattern.compile(",").splitAsStream(line))
                .map(entry -> entry.strip().split(" ", -1))
                .filter(parts -> parts.length == 4)
                .collect(Collectors.toUnmodifiableMap(
                        parts -> parts[0],
                        parts -> amounts(
                                Double.parseDouble(parts[1]),
                                Double.parseDouble(parts[2]),
                                Integer.parseInt(parts[3]))));
    }
}
