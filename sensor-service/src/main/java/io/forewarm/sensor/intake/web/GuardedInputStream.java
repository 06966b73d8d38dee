package io.forewarm.sensor.intake.web;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;

/** Tells its guards of each byte that comes through; what they throw ends the reading. */
final class GuardedInputStream extends FilterInputStream {

    private final List<Guard> guards;

    /** Looks at a stream, and fails when it has to end. */
    @FunctionalInterface
    interface Guard {

        /**
         * So many bytes have come through, perhaps none.
         *
         * @throws IOException if no more may
         */
        void passed(long bytes) throws IOException;
    }

    GuardedInputStream(InputStream stream, Guard... guards) {
        super(stream);
        this.guards = List.of(guards);
    }

    @Override
    public int read() throws IOException {
        int read = super.read();
        tell(read < 0 ? 0 : 1);
        return read;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        int read = super.read(target, offset, length);
        tell(Math.max(0, read));
        return read;
    }

    @Override
    public long skip(long bytes) throws IOException {
        long skipped = super.skip(bytes);
        tell(skipped);
        return skipped;
    }

    @Override
    public boolean markSupported() {
        return false;
    }

    private void tell(long bytes) throws IOException {
        for (var guard : guards) {
            guard.passed(bytes);
        }
    }
}
