package io.forewarm.quickstart.suite;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

/**
 * The folder in which everything is kept from start to start, ours until the end of the process. The operating system
 * keeps the lock, so it ends with us however we end.
 */
public final class DataFolder implements AutoCloseable {

    private final Path path;
    private final FileChannel lock;

    private DataFolder(Path path, FileChannel lock) {
        this.path = path;
        this.lock = lock;
    }

    /**
     * Takes the folder, and makes it if it isn't there.
     *
     * @throws Refusal if it can't be written or another quickstart has it
     */
    public static DataFolder take(Path wanted) {
        try {
            var path =
                    Files.createDirectories(wanted.toAbsolutePath().normalize()).toRealPath();
            var channel = FileChannel.open(
                    path.resolve("quickstart.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (lock(channel).isEmpty()) {
                channel.close();
                throw new Refusal(
                        "data folder %s: a quickstart is already running on it; stop it or choose another with --data"
                                .formatted(path));
            }
            return new DataFolder(path, channel);
        } catch (IOException e) {
            throw new Refusal("data folder %s can't be written (%s); choose another with --data"
                    .formatted(wanted.toAbsolutePath().normalize(), reason(e)));
        }
    }

    /** Absolute, without symbolic links. */
    public Path path() {
        return path;
    }

    @Override
    public void close() throws IOException {
        lock.close();
    }

    private static Optional<FileLock> lock(FileChannel channel) throws IOException {
        try {
            return Optional.ofNullable(channel.tryLock());
        } catch (OverlappingFileLockException _) {
            return Optional.empty();
        }
    }

    private static String reason(IOException e) {
        return switch (e) {
            case AccessDeniedException _ -> "no permission";
            case FileAlreadyExistsException _ -> "it is a file";
            case NoSuchFileException _ -> "the folder above it can't be made";
            case FileSystemException refused when refused.getReason() != null -> refused.getReason();
            default -> e.toString();
        };
    }
}
