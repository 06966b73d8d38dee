package io.forewarm.prediction.rhythm;

/**
 * Something that a subject asked for.
 *
 * @param number tells it from the subject's other ones
 * @param size in whatever unit sizes are counted; -1 where unknown
 * @param declaredMinutes how long its user said it would be used; -1 where unknown
 */
public record Held(int number, float size, float declaredMinutes) {}
