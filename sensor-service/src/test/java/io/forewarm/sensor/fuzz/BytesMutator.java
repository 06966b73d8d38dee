package io.forewarm.sensor.fuzz;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;

/** Breaks bytes: cuts them off, changes or repeats some, puts others in between. */
final class BytesMutator {

    private static final List<byte[]> PIECES = List.of(
            new byte[] {0},
            new byte[] {(byte) 0xff, (byte) 0xfe},
            new byte[] {(byte) 0xed, (byte) 0xa0, (byte) 0xbd},
            new byte[] {(byte) 0xff, (byte) 0xff, (byte) 0xff, (byte) 0xff, 0x0f},
            bytes("\ufeff"),
            bytes("\\ud83d"),
            bytes("\\u0000"),
            bytes("1e999999999"),
            bytes("-0.0"),
            bytes("9".repeat(2000)),
            bytes("null"),
            bytes("{}"),
            bytes("[".repeat(3000)),
            bytes("{\"a\":".repeat(3000)),
            bytes("\""),
            bytes(","),
            bytes("}"),
            bytes("]"),
            bytes("/* */"));

    private BytesMutator() {}

    static byte[] mutated(byte[] sample, RandomGenerator random) {
        if (sample.length == 0) {
            return sample;
        }
        int from = random.nextInt(sample.length);
        int to = Math.min(sample.length, from + 1 + random.nextInt(64));
        return switch (random.nextInt(5)) {
            case 0 -> Arrays.copyOf(sample, from);
            case 1 -> {
                var changed = sample.clone();
                changed[from] ^= (byte) (1 << random.nextInt(8));
                yield changed;
            }
            // A part that comes twice, such as a key and its value.
            case 2 -> joined(sample, to, Arrays.copyOfRange(sample, from, to), to);
            case 3 -> joined(sample, from, new byte[0], to);
            default ->
                joined(sample, from, PIECES.get(random.nextInt(PIECES.size())), random.nextBoolean() ? from : to);
        };
    }

    private static byte[] joined(byte[] sample, int end, byte[] between, int from) {
        var bytes = new ByteArrayOutputStream();
        bytes.write(sample, 0, end);
        bytes.writeBytes(between);
        bytes.write(sample, from, sample.length - from);
        return bytes.toByteArray();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
