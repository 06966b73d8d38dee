package io.forewarm.replay.choice;

import io.forewarm.prediction.choice.Order;
import io.forewarm.prediction.choice.Question;
import io.forewarm.prediction.choice.Scene;

/**
 * A session that begins, as it is known just before.
 *
 * @param question to the ranking
 * @param scene around it
 * @param simple to the simple answers
 * @param order what it was
 * @param scored whether it lies in the part that is scored
 */
record Opening(Question question, Scene scene, Past simple, Order order, boolean scored) {}
