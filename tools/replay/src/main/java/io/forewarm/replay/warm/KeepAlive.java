package io.forewarm.replay.warm;

/** Warm from each request on for a fixed time. */
record KeepAlive(double minutes) implements WindowPolicy, WindowPolicy.Keeper {

    @Override
    public Keeper keeper() {
        return this;
    }

    @Override
    public void request(int minute) {}

    @Override
    public void keep(Silence silence) {
        silence.warm(0, minutes);
    }
}
