package io.forewarm.replay.pool;

/** How many units of a bundle are to be ready or starting in each minute, as decided at its beginning. */
@FunctionalInterface
interface Plan {

    int wanted(int minute);
}
