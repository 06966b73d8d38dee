package io.forewarm.local;

import io.zonky.test.db.postgres.embedded.DefaultPostgresBinaryResolver;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

/**
 * PostgreSQL's programs, unpacked once per version and user into the folder for temporary files.
 *
 * <p>zonky finds the archive for this machine but unpacks only as part of starting a server its own way, hence the rest
 * here.
 */
final class PostgresBinaries {

    private static final String COUNT_FILE = ".complete";
    private static final int OWNER_MAY_EXECUTE = 0100;

    private PostgresBinaries() {}

    /** Returns the folder that has {@code bin}, unpacking it first if needed. Safe to call from several processes. */
    static Path unpacked() {
        try {
            byte[] archive = archive();
            var folder = cache().resolve("postgres-" + digest(archive));
            if (!isComplete(folder)) {
                unpackInto(folder, archive);
            }
            return folder;
        } catch (IOException e) {
            throw new LocalPlatformException("the PostgreSQL programs could not be unpacked: " + e, e);
        }
    }

    private static byte[] archive() throws IOException {
        var resolver = DefaultPostgresBinaryResolver.INSTANCE;
        var system = System.getProperty("os.name").startsWith("Mac") ? "Darwin" : System.getProperty("os.name");
        var hardware = System.getProperty("os.arch");
        try (var stream = resolver.getPgBinary(system, hardware)) {
            return stream.readAllBytes();
        } catch (IllegalStateException e) {
            throw new LocalPlatformException(
                    "no PostgreSQL for %s on %s is on the class path".formatted(system, hardware), e);
        }
    }

    private static Path cache() throws IOException {
        var name = "forewarm-" + System.getProperty("user.name");
        return Files.createDirectories(Path.of(System.getProperty("java.io.tmpdir"), name));
    }

    private static String digest(byte[] archive) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(archive);
            return HexFormat.of().formatHex(digest, 0, 8);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /** Counts, because some systems delete single files from the temporary folder when they get old. */
    private static boolean isComplete(Path folder) throws IOException {
        var count = folder.resolve(COUNT_FILE);
        return Files.exists(count) && Files.readString(count).equals(Long.toString(FolderTree.size(folder)));
    }

    /** Unpacks beside the target and moves the whole, so that nobody ever sees half of it. */
    private static void unpackInto(Path folder, byte[] archive) throws IOException {
        var fresh = Files.createTempDirectory(folder.getParent(), "unpacking-");
        try {
            unpack(archive, fresh);
            var count = Files.createFile(fresh.resolve(COUNT_FILE));
            Files.writeString(count, Long.toString(FolderTree.size(fresh)));
            if (!isComplete(folder)) { // else another process was quicker
                FolderTree.delete(folder);
                Files.move(fresh, folder);
            }
        } finally {
            FolderTree.delete(fresh);
        }
    }

    private static void unpack(byte[] archive, Path target) throws IOException {
        try (var entries = new TarArchiveInputStream(new XZInputStream(new ByteArrayInputStream(archive)))) {
            for (var entry = entries.getNextEntry(); entry != null; entry = entries.getNextEntry()) {
                write(entry, entries, target.resolve(entry.getName()).normalize());
            }
        }
    }

    private static void write(TarArchiveEntry entry, TarArchiveInputStream content, Path path) throws IOException {
        if (entry.isDirectory()) {
            Files.createDirectories(path);
            return;
        }
        Files.createDirectories(path.getParent());
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(path, Path.of(entry.getLinkName()));
            return;
        }
        if (!Files.exists(path, LinkOption.NOFOLLOW_LINKS)) {
            Files.copy(content, path);
        }
        if ((entry.getMode() & OWNER_MAY_EXECUTE) != 0 && !path.toFile().setExecutable(true, false)) {
            throw new IOException("could not make executable: " + path);
        }
    }
}
