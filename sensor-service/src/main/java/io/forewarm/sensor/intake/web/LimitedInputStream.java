package io.forewarm.sensor.intake.web;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Lets so many bytes through and fails at the next one: a length that was announced proves nothing. */
final class LimitedInputStream extends FilterInputStream {

    private final String what;
    private final long limit;
    private long passed;

    /** Guards a stream; {@code what} is the sentence's subject when it complains. */
    LimitedInputStream(InputStream stream, String what, long limit) {
        super(stream);
        this.what = what;
        this.limit = limit;
    }

    @Override
    public int read() throws IOException {
        int read = super.read();
        count(read < 0 ? 0 : 1);
        return read;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        int read = super.read(target, offset, length);
        count(read);
        return read;
    }

    @Override
    public long skip(long bytes) throws IOException {
        long skipped = super.skip(bytes);
        count(skipped);
        return skipped;
    }

    @Override
    public boolean markSupported() {
        return false;
    }

    private void count(long bytes) throws BodyTooLargeException {
        passed += Math.max(0, bytes);
        if (passed > limit) {
            throw new BodyTooLargeException(what, limit);
        }
    }
}
