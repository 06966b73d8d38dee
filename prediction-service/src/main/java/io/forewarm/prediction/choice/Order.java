package io.forewarm.prediction.choice;

/**
 * One thing that a subject asked for, as the ranking sees it.
 *
 * @param number tells it from all others
 * @param bundle which bundle it is; larger numbers are larger bundles
 * @param size units of the platform's size that it takes
 * @param likeness the same number for all that look the same in everything one can see: image, exact size, declared
 *     time; it may well be a hash
 * @param declaredSeconds how long the subject said it would keep it; -1 if unknown
 */
public record Order(int number, int bundle, int size, int likeness, long declaredSeconds) {}
