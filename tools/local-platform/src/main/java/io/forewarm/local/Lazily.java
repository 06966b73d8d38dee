package io.forewarm.local;

import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** Something made when first asked for, and then kept. If making it fails, the next call tries again. */
final class Lazily<T> {

    private final Supplier<T> maker;
    private Optional<T> made = Optional.empty(); // guarded by this

    Lazily(Supplier<T> maker) {
        this.maker = maker;
    }

    synchronized T get() {
        if (made.isEmpty()) {
            made = Optional.of(maker.get());
        }
        return made.get();
    }

    synchronized void ifThere(Consumer<T> use) {
        made.ifPresent(use);
    }
}
