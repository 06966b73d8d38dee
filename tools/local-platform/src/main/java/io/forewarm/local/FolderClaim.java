package io.forewarm.local;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * The right to use a folder, held by one process at a time.
 *
 * <p>It is a lock the operating system keeps, so it ends with its holder however that one ends. Who holds it may
 * therefore treat everything another process left in the folder as left behind.
 */
final class FolderClaim implements AutoCloseable {

    private final Path folder;
    private final FileChannel channel;

    private FolderClaim(Path folder, FileChannel channel) {
        this.folder = folder;
        this.channel = channel;
    }

    /**
     * Creates the folder if it is missing, and claims it.
     *
     * @param user what the folder is for, such as {@code kafka}; two different users may share a folder
     */
    static FolderClaim of(Path folder, String user) {
        try {
            var real =
                    Files.createDirectories(folder.toAbsolutePath().normalize()).toRealPath();
            var channel =
                    FileChannel.open(real.resolve(user + ".lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (!lock(channel)) {
                channel.close();
                throw new LocalPlatformException(
                        "folder %s is in use by another running %s: stop that one or choose another folder"
                                .formatted(real, user));
            }
            return new FolderClaim(real, channel);
        } catch (IOException e) {
            throw new LocalPlatformException("folder %s is not writable: %s".formatted(folder, e), e);
        }
    }

    /** The claimed folder, absolute and free of symbolic links. */
    Path folder() {
        return folder;
    }

    /**
     * Gives the folder back; harmless when repeated. The lock file stays, for removing it would race with the next
     * claim.
     */
    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw new LocalPlatformException("folder %s could not be released: %s".formatted(folder, e), e);
        }
    }

    private static boolean lock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock() != null;
        } catch (OverlappingFileLockException _) {
            return false; // held by this very process
        }
    }
}
