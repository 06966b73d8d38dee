package io.forewarm.sensor.source;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/**
 * Remembers what a function has answered, for senders repeat the same few words in nearly every item. Of bounded size:
 * once full it begins anew, so words that are not used any more don't keep out those that are. Thread-safe.
 *
 * @param <K> what is asked about; whoever asks bounds its size
 * @param <V> the answer
 */
public final class Memo<K, V> {

    private final int most;
    private final Function<K, V> function;
    private final Map<K, V> answers = new ConcurrentHashMap<>();

    /**
     * Nothing is remembered yet.
     *
     * @param most how many answers are remembered, give or take one for each thread
     * @param function must always give the same answer
     */
    public Memo(int most, Function<K, V> function) {
        if (most < 1) {
            throw new IllegalArgumentException("must be positive: " + most);
        }
        this.most = most;
        this.function = function;
    }

    /** The function's answer. */
    public V of(K asked) {
        var known = answers.get(asked);
        if (known != null) {
            return known;
        }
        var answer = function.apply(asked);
        if (answers.size() >= most) {
            answers.clear();
        }
        answers.put(asked, answer);
        return answer;
    }

    int size() {
        return answers.size();
    }
}
