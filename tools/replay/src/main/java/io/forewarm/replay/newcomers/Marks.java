package io.forewarm.replay.newcomers;

import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.Iterator;
import java.util.Map;

/** What came of one user's first requests, or those of many, with each prior. */
record Marks(Map<Prior, Silences> silences, Map<Prior, Choices> choices) {

    static Marks none() {
        var silences = new EnumMap<Prior, Silences>(Prior.class);
        var choices = new EnumMap<Prior, Choices>(Prior.class);
        Arrays.stream(Prior.values()).forEach(prior -> {
            silences.put(prior, new Silences());
            choices.put(prior, new Choices());
        });
        return new Marks(silences, choices);
    }

    Silences silences(Prior prior) {
        return silences.getOrDefault(prior, new Silences());
    }

    Choices choices(Prior prior) {
        return choices.getOrDefault(prior, new Choices());
    }

    boolean isEmpty() {
        return silences(Prior.TENANT).requests() + choices(Prior.TENANT).guesses() == 0;
    }

    /**
     * All of them together.
     *
     * @param times how many times each counts
     */
    static Marks sum(Collection<Marks> users, int[] times) {
        var sum = none();
        Iterator<Marks> each = users.iterator();
        for (int time : times) {
            var marks = each.next();
            if (time == 0) {
                continue;
            }
            for (var prior : Prior.values()) {
                sum.silences(prior).add(marks.silences(prior), time);
                sum.choices(prior).add(marks.choices(prior), time);
            }
        }
        return sum;
    }
}
