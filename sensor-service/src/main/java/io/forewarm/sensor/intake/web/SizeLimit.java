package io.forewarm.sensor.intake.web;

/** Fails at the first byte too many: a length that was announced proves nothing. */
final class SizeLimit implements GuardedInputStream.Guard {

    private final String what;
    private final long limit;
    private long passed;

    /** For one stream; {@code what} is the sentence's subject when it complains. */
    SizeLimit(String what, long limit) {
        this.what = what;
        this.limit = limit;
    }

    @Override
    public void passed(long bytes) throws BodyTooLargeException {
        passed += bytes;
        if (passed > limit) {
            throw new BodyTooLargeException(what, limit);
        }
    }
}
