package io.forewarm.sensor.source;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * An amount as Kubernetes writes it, exact: {@code 1500m}, {@code 0.1}, {@code 128M}, {@code 1Ti}, {@code 1e3}.
 *
 * @param value in the base unit: cores, bytes, pieces, bits per second; never negative
 */
public record Quantity(BigDecimal value) {

    public static final Quantity ZERO = new Quantity(BigDecimal.ZERO);

    /** Longer ones exist only to make us calculate; the API server itself refuses them. */
    private static final int MAX_LENGTH = 32;

    private static final Pattern FORM =
            Pattern.compile("\\+?(\\d+\\.?\\d*|\\.\\d+)(?:[eE]([+-]?\\d{1,2})|([a-zA-Z]{0,2}))");

    private static final BigDecimal MEBI = BigDecimal.valueOf(1L << 20);

    private static final BigDecimal MEGA = BigDecimal.valueOf(1_000_000);

    private static final Map<String, BigDecimal> SUFFIXES = Map.ofEntries(
            Map.entry("n", BigDecimal.ONE.movePointLeft(9)),
            Map.entry("u", BigDecimal.ONE.movePointLeft(6)),
            Map.entry("m", BigDecimal.ONE.movePointLeft(3)),
            Map.entry("", BigDecimal.ONE),
            Map.entry("k", BigDecimal.ONE.movePointRight(3)),
            Map.entry("M", BigDecimal.ONE.movePointRight(6)),
            Map.entry("G", BigDecimal.ONE.movePointRight(9)),
            Map.entry("T", BigDecimal.ONE.movePointRight(12)),
            Map.entry("P", BigDecimal.ONE.movePointRight(15)),
            Map.entry("E", BigDecimal.ONE.movePointRight(18)),
            Map.entry("Ki", BigDecimal.valueOf(1L << 10)),
            Map.entry("Mi", BigDecimal.valueOf(1L << 20)),
            Map.entry("Gi", BigDecimal.valueOf(1L << 30)),
            Map.entry("Ti", BigDecimal.valueOf(1L << 40)),
            Map.entry("Pi", BigDecimal.valueOf(1L << 50)),
            Map.entry("Ei", BigDecimal.valueOf(1L << 60)));

    public Quantity {
        if (value.signum() < 0) {
            throw new IllegalArgumentException("value must be >= 0: " + value);
        }
    }

    /** The quantity that is written so; empty if none is, or a negative one. */
    public static Optional<Quantity> parse(String text) {
        if (text.length() > MAX_LENGTH) {
            return Optional.empty();
        }
        var form = FORM.matcher(text);
        if (!form.matches()) {
            return Optional.empty();
        }
        var number = new BigDecimal(form.group(1));
        var exponent = form.group(2);
        if (exponent != null) {
            return Optional.of(new Quantity(number.scaleByPowerOfTen(Integer.parseInt(exponent))));
        }
        return Optional.ofNullable(SUFFIXES.get(form.group(3))).map(unit -> new Quantity(number.multiply(unit)));
    }

    /** So many whole ones. */
    public static Quantity of(long count) {
        return new Quantity(BigDecimal.valueOf(count));
    }

    public Quantity times(long factor) {
        return new Quantity(value.multiply(BigDecimal.valueOf(factor)));
    }

    public Quantity plus(Quantity other) {
        return new Quantity(value.add(other.value));
    }

    public Quantity max(Quantity other) {
        return value.compareTo(other.value) >= 0 ? this : other;
    }

    public boolean isZero() {
        return value.signum() == 0;
    }

    /** As a fraction where it is one: processors. */
    public double toDouble() {
        return value.doubleValue();
    }

    /** Bytes in whole MiB, rounded up; {@link Long#MAX_VALUE} where they are more. */
    public long toMib() {
        return upTo(Long.MAX_VALUE, value.divide(MEBI, 0, RoundingMode.CEILING));
    }

    /** Bits per second in whole Mbit/s, rounded up; {@link Long#MAX_VALUE} where they are more. */
    public long toMbps() {
        return upTo(Long.MAX_VALUE, value.divide(MEGA, 0, RoundingMode.CEILING));
    }

    /** Whole pieces, rounded up; {@link Integer#MAX_VALUE} where they are more. */
    public int toCount() {
        return (int) upTo(Integer.MAX_VALUE, value.setScale(0, RoundingMode.CEILING));
    }

    private static long upTo(long most, BigDecimal value) {
        return value.min(BigDecimal.valueOf(most)).longValue();
    }
}
