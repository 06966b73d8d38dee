package io.forewarm.quickstart.suite;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;

/**
 * What must stay secret.
 *
 * @param masterKeyFile holds the key that all pseudonyms are derived from; lost with the data folder, and with it every
 *     link to a real user
 * @param sourceTokenFile holds the token with which everything is delivered, so that users can deliver something, too
 * @param sourceToken what is in it
 * @param portalTokenFile holds the token of whoever knows users by name: a portal, which claims for them, exports and
 *     erases
 * @param portalToken what is in it
 */
public record Secrets(
        Path masterKeyFile, Path sourceTokenFile, String sourceToken, Path portalTokenFile, String portalToken) {

    private static final int KEY_BYTES = 32;

    /** The secrets of a data folder; its files are made at the first start. */
    public static Secrets in(Path folder) {
        var random = new SecureRandom();
        try {
            var key = made(folder.resolve("master.key"), random);
            var source = made(folder.resolve("source.token"), random);
            var portal = made(folder.resolve("portal.token"), random);
            return new Secrets(key, source, Files.readString(source), portal, Files.readString(portal));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path made(Path file, SecureRandom random) throws IOException {
        if (!Files.exists(file)) {
            writeForOwnerOnly(file, randomText(random));
        }
        return file;
    }

    /** Keeps the tokens out of logs. */
    @Override
    public String toString() {
        return "Secrets[%s]".formatted(masterKeyFile);
    }

    /** Moved into place as a whole: a kill while writing must not leave half a secret behind. */
    private static void writeForOwnerOnly(Path file, String text) throws IOException {
        var fresh = file.resolveSibling(file.getFileName() + ".new");
        Files.deleteIfExists(fresh);
        if (fresh.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            Files.createFile(fresh, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        } else {
            Files.createFile(fresh);
        }
        Files.writeString(fresh, text, StandardOpenOption.WRITE);
        Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE);
    }

    private static String randomText(SecureRandom random) {
        var bytes = new byte[KEY_BYTES];
        random.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
