package io.forewarm.sensor.privacy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The secret that all pseudonyms hang on. Whoever has it can tell who a subject is; whoever loses it can never link
 * anybody's next event to the earlier ones. It lives outside the data, in a file of its own.
 */
public final class MasterKey {

    private static final int MIN_BYTES = 32;

    private static final Pattern EPOCH = Pattern.compile("[1-9][0-9]{0,8}");

    private final byte[] bytes;

    private MasterKey(byte[] bytes) {
        this.bytes = bytes;
    }

    /**
     * Reads the key. A file that is base64 of at least 32 bytes counts as those, anything else as the bytes that it
     * has.
     *
     * @throws InvalidMasterKeyException naming file and rule, never the content
     */
    public static MasterKey read(Path file) {
        try {
            return of(Files.readAllBytes(file));
        } catch (IOException e) {
            throw new InvalidMasterKeyException("%s cannot be read: %s".formatted(file, e), e);
        } catch (IllegalArgumentException e) {
            throw new InvalidMasterKeyException("%s is not fit: %s".formatted(file, e.getMessage()), e);
        }
    }

    /**
     * Reads the keys of all epochs.
     *
     * @param place a folder with one file per epoch, named by its number, as a mounted Kubernetes Secret is; other
     *     files don't count. Or one file, which is epoch 1
     * @throws InvalidMasterKeyException as {@link #read} does
     */
    public static Map<Integer, MasterKey> readAll(Path place) {
        if (!Files.isDirectory(place)) {
            return Map.of(1, read(place));
        }
        try (var files = Files.list(place)) {
            return files.filter(
                            file -> EPOCH.matcher(file.getFileName().toString()).matches())
                    .collect(Collectors.toMap(
                            file -> Integer.valueOf(file.getFileName().toString()), MasterKey::read));
        } catch (IOException e) {
            throw new InvalidMasterKeyException("%s cannot be read: %s".formatted(place, e), e);
        }
    }

    /**
     * Keys from files and keys from settings.
     *
     * @throws InvalidMasterKeyException if an epoch has two keys, or one that is not fit
     */
    public static Map<Integer, MasterKey> together(Map<Integer, MasterKey> read, Map<Integer, String> set) {
        var keys = new HashMap<>(read);
        set.forEach((epoch, text) -> {
            if (keys.put(epoch, fromText(epoch, text)) != null) {
                throw new InvalidMasterKeyException("epoch %d has two keys".formatted(epoch));
            }
        });
        return keys;
    }

    private static MasterKey fromText(int epoch, String text) {
        try {
            return of(text.getBytes(StandardCharsets.UTF_8));
        } catch (IllegalArgumentException e) {
            throw new InvalidMasterKeyException("of epoch %d: %s".formatted(epoch, e.getMessage()), e);
        }
    }

    /** A key from the content of a file, as {@link #read} takes it. */
    public static MasterKey of(byte[] content) {
        var bytes = decoded(content).orElse(content);
        if (bytes.length < MIN_BYTES) {
            throw new IllegalArgumentException(
                    "master key must have at least %d bytes, has %d".formatted(MIN_BYTES, bytes.length));
        }
        return new MasterKey(bytes.clone());
    }

    byte[] bytes() {
        return bytes.clone();
    }

    private static Optional<byte[]> decoded(byte[] content) {
        try {
            var text = new String(content, StandardCharsets.ISO_8859_1).strip();
            return Optional.of(Base64.getDecoder().decode(text)).filter(bytes -> bytes.length >= MIN_BYTES);
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    /** Says nothing: this must not get into a log. */
    @Override
    public String toString() {
        return "MasterKey";
    }
}
