package io.forewarm.prediction.forecast;

import io.forewarm.prediction.history.FinishedEpisode;
import io.forewarm.prediction.history.Habits;
import io.forewarm.prediction.history.Memory;
import io.forewarm.prediction.history.SharedHabits;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Habits of circles, as far as the subjects of one partition go.
 *
 * <p>Each partition learns from its own subjects only. That costs some precision for a small tenant, and saves sending
 * every episode to a partition of its circle.
 */
final class CircleBook {

    private final Store<SharedHabits> store;
    private final Memory memory;

    /**
     * They are few and needed for every forecast. Only this task writes the store, so what is remembered is what is
     * there.
     */
    private final Map<String, SharedHabits> remembered = new HashMap<>();

    CircleBook(Store<SharedHabits> store, Memory memory) {
        this.store = store;
        this.memory = memory;
    }

    List<Habits> habits(List<Circle> circles) {
        return circles.stream().map(circle -> get(circle).habits()).toList();
    }

    void learn(List<Circle> circles, FinishedEpisode episode) {
        for (var circle : circles) {
            var learnt = get(circle).plus(episode, memory);
            remembered.put(circle.name(), learnt);
            store.put(circle.name(), learnt);
        }
    }

    private SharedHabits get(Circle circle) {
        return remembered.computeIfAbsent(circle.name(), name -> store.get(name).orElse(SharedHabits.NONE));
    }
}
