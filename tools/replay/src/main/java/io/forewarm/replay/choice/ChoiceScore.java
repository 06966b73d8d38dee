package io.forewarm.replay.choice;

/**
 * How good somebody's guesses were.
 *
 * @param name who
 * @param logLoss mean surprise, in nats
 * @param top1 share of sessions that began with the most probable bundle
 * @param top3 share that began with one of the three most probable
 */
public record ChoiceScore(String name, double logLoss, double top1, double top3) {}
