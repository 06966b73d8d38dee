package io.forewarm.persona.change;

import io.forewarm.model.activity.ActivityEvent;
import io.forewarm.model.activity.Outcome;
import java.time.Duration;
import java.util.Optional;

/**
 * A side of behaviour. An event falls into one of its cells, of which there are fewer than {@link #NONE}, or says
 * nothing of it. Words share cells by their hashes: a few that collide hide little. Cells are stored: those of a
 * release must mean the same in the next.
 */
enum Aspect {
    DOING("what it does, and with what success", 0, 32, 1) {
        @Override
        int cellOf(ActivityEvent event, Optional<Duration> gap) {
            return doing(event);
        }
    },
    THING("what it works with", 32, 127, 1) {
        @Override
        int cellOf(ActivityEvent event, Optional<Duration> gap) {
            return hashed(thing(event));
        }
    },
    DOING_WITH("what it does with what", 159, 251, 1) {
        @Override
        int cellOf(ActivityEvent event, Optional<Duration> gap) {
            return hashed(31 * doing(event) + thing(event));
        }
    },
    TOOL("its tools", 410, 8, 1) {
        @Override
        int cellOf(ActivityEvent event, Optional<Duration> gap) {
            return switch (event.client()) {
                case UNKNOWN -> 0;
                case CLI -> 1;
                case SDK -> 2;
                case AUTOMATION -> 3;
                case CONSOLE -> 4;
            };
        }
    },
    PACE("its pace", 418, 8, 1) {
        @Override
        int cellOf(ActivityEvent event, Optional<Duration> gap) {
            return gap.map(Aspect::quarter).orElse(NONE);
        }
    },
    SIZE("the sizes that it asks for", 426, 16, 1) {
        @Override
        int cellOf(ActivityEvent event, Optional<Duration> gap) {
            return event.requested()
                    .map(wanted -> wanted.requests().cores())
                    .map(cores -> cores > 0 ? Math.clamp(Math.round(log2(cores)) + 6, 1, 15) : 0)
                    .orElse(NONE);
        }
    },
    /** Counts double: people who take up other work mostly do so in other places. */
    PLACE("where it works", 442, 127, 2) {
        @Override
        int cellOf(ActivityEvent event, Optional<Duration> gap) {
            return hashed(event.target().scope().hashCode());
        }
    };

    /** The cell of an event that says nothing. */
    static final int NONE = 0xff;

    /** Cells of all aspects, one after the other. */
    static final int CELLS = 569;

    private static final Aspect[] ALL = values();

    private final String text;
    private final int first;
    private final int cells;
    private final int weight;

    Aspect(String text, int first, int cells, int weight) {
        this.text = text;
        this.first = first;
        this.cells = cells;
        this.weight = weight;
    }

    static int count() {
        return ALL.length;
    }

    static Aspect at(int ordinal) {
        return ALL[ordinal];
    }

    /** Cell of an event among those of this aspect, or {@link #NONE}. */
    abstract int cellOf(ActivityEvent event, Optional<Duration> gap);

    /** Words for people. */
    String text() {
        return text;
    }

    /** Its first cell among those of all aspects. */
    int first() {
        return first;
    }

    int cells() {
        return cells;
    }

    int weight() {
        return weight;
    }

    int hashed(int hash) {
        return Math.floorMod(hash, cells);
    }

    private static int doing(ActivityEvent event) {
        int action =
                switch (event.action()) {
                    case READ -> 0;
                    case LIST -> 1;
                    case WATCH -> 2;
                    case CREATE -> 3;
                    case APPLY -> 4;
                    case UPDATE -> 5;
                    case DELETE -> 6;
                    case CONNECT -> 7;
                    case LOGIN -> 8;
                    case VISIT -> 9;
                    case INTEND -> 10;
                };
        return 2 * action + (event.outcome() == Outcome.SUCCESS ? 0 : 1);
    }

    private static int thing(ActivityEvent event) {
        var kind = event.target().kind();
        int slash = kind.indexOf('/');
        return (slash < 0 ? kind : kind.substring(0, slash)).hashCode();
    }

    /** Each step four times as long: below 16 ms, 62 ms, 250 ms, 1 s, 4 s, 16 s and the rest. */
    private static int quarter(Duration gap) {
        return (int) Math.clamp(Math.floor(log2(Math.max(gap.toMillis(), 1) / 1000.0) / 2) + 4, 0, 7);
    }

    private static double log2(double value) {
        return Math.log(value) / Math.log(2);
    }
}
