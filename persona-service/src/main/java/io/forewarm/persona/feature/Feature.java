package io.forewarm.persona.feature;

import io.forewarm.model.Word;
import io.forewarm.persona.profile.Habit;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.stream.Collectors;

/**
 * One number about a subject that models look at. None is made from names of people, places or projects: such names
 * tell the answer in tests and nothing in production.
 *
 * <p>What is typical, and how far people usually lie from it, are rough guesses about a mixed population, to one digit;
 * a fitted model will bring its own.
 */
public enum Feature implements Word {
    LIST_SHARE(Unit.SHARE, "lists things in %s of its actions", 0.25, 0.15) {
        @Override
        double raw(Habits habits) {
            return habits.ratio(habits.of(Habit.LISTS), habits.of(Habit.ALL), typical());
        }
    },
    CHANGE_SHARE(Unit.SHARE, "changes things in %s of its actions", 0.2, 0.15) {
        @Override
        double raw(Habits habits) {
            return habits.ratio(habits.changes(), habits.of(Habit.ALL), typical());
        }
    },
    CONNECT_SHARE(Unit.SHARE, "reaches into running things (logs, shells, ports) in %s of its actions", 0.05, 0.05) {
        @Override
        double raw(Habits habits) {
            return habits.ratio(habits.of(Habit.CONNECTS), habits.of(Habit.ALL), typical());
        }
    },
    UPDATE_SHARE(Unit.SHARE, "changes existing things in %s of its changes", 0.3, 0.25) {
        @Override
        double raw(Habits habits) {
            return habits.ratio(habits.of(Habit.UPDATES), habits.changes(), typical());
        }
    },
    DELETE_SHARE(Unit.SHARE, "deletes in %s of its changes", 0.2, 0.2) {
        @Override
        double raw(Habits habits) {
            return habits.ratio(habits.of(Habit.DELETES), habits.changes(), typical());
        }
    },
    UNDO_SHARE(Unit.SHARE, "soon deletes %s of what it creates", 0.2, 0.25) {
        @Override
        double raw(Habits habits) {
            return habits.ratio(habits.of(Habit.UNDONE), habits.of(Habit.CREATES), typical());
        }
    },
    MISTAKE_SHARE(Unit.SHARE, "gets %s of its changes wrong", 0.04, 0.05) {
        @Override
        double raw(Habits habits) {
            return habits.ratio(habits.of(Habit.INVALID, Habit.CONFLICTS), habits.changes(), typical());
        }
    },
    RETRY_SHARE(Unit.SHARE, "repeats a failed change in %s of its changes", 0.03, 0.05) {
        @Override
        double raw(Habits habits) {
            return habits.ratio(habits.of(Habit.RETRIES), habits.changes(), typical());
        }
    },
    MISSED_SHARE(Unit.SHARE, "asks for things that do not exist in %s of its actions", 0.06, 0.05) {
        @Override
        double raw(Habits habits) {
            return habits.ratio(habits.of(Habit.MISSED), habits.of(Habit.ALL), typical());
        }
    },
    DENIED_SHARE(Unit.SHARE, "is denied %s of its actions", 0.02, 0.03) {
        @Override
        double raw(Habits habits) {
            return habits.ratio(habits.of(Habit.DENIED), habits.of(Habit.ALL), typical());
        }
    },
    UNMET_SHARE(Unit.SHARE, "is refused %s of the compute it asks for", 0.05, 0.1) {
        @Override
        double raw(Habits habits) {
            return habits.ratio(habits.of(Habit.UNMET), habits.of(Habit.NEEDS), typical());
        }
    },
    OPERATIONS_SHARE(
            Unit.SHARE,
            "keeps the platform running (nodes, scaling, disruption budgets) in %s of its actions",
            0.04,
            0.06) {
        @Override
        double raw(Habits habits) {
            return habits.ratio(habits.of(Habit.OPERATIONS), habits.of(Habit.ALL), typical());
        }
    },
    SECURITY_SHARE(Unit.SHARE, "deals with rights and network borders in %s of its actions", 0.03, 0.06) {
        @Override
        double raw(Habits habits) {
            return habits.ratio(habits.of(Habit.SECURITY), habits.of(Habit.ALL), typical());
        }
    },
    POLICY_CHANGE_SHARE(Unit.SHARE, "changes roles or network policies in %s of its changes", 0.03, 0.08) {
        @Override
        double raw(Habits habits) {
            return habits.ratio(habits.of(Habit.POLICY_CHANGES), habits.changes(), typical());
        }
    },
    ACCESS_REVIEW_SHARE(Unit.SHARE, "asks who may do what in %s of its actions", 0.02, 0.05) {
        @Override
        double raw(Habits habits) {
            return habits.ratio(habits.of(Habit.ACCESS_REVIEWS), habits.of(Habit.ALL), typical());
        }
    },
    SECRET_SHARE(Unit.SHARE, "handles secrets in %s of its actions", 0.02, 0.03) {
        @Override
        double raw(Habits habits) {
            return habits.ratio(habits.of(Habit.SECRETS), habits.of(Habit.ALL), typical());
        }
    },
    REQUESTS_STATED_SHARE(Unit.SHARE, "says how much it needs in %s of its requests for compute", 0.6, 0.3) {
        @Override
        double raw(Habits habits) {
            return habits.ratio(habits.of(Habit.REQUESTS_STATED), habits.of(Habit.NEEDS), typical());
        }
    },
    LIMITS_STATED_SHARE(Unit.SHARE, "sets limits in %s of its requests for compute", 0.5, 0.3) {
        @Override
        double raw(Habits habits) {
            return habits.ratio(habits.of(Habit.LIMITS_STATED), habits.of(Habit.NEEDS), typical());
        }
    },
    CORES(Unit.LOG2, "asks for %s cores a unit", -1, 1.5) {
        @Override
        double raw(Habits habits) {
            return habits.ratio(habits.of(Habit.LOG_CORES), habits.of(Habit.CORES_STATED), typical());
        }
    },
    MEMORY(Unit.LOG2, "asks for %s MiB of memory a unit", 9, 2) {
        @Override
        double raw(Habits habits) {
            return habits.ratio(habits.of(Habit.LOG_MEMORY), habits.of(Habit.MEMORY_STATED), typical());
        }
    },
    UNITS(Unit.LOG2, "asks for %s equal units at once", 0.5, 0.8) {
        @Override
        double raw(Habits habits) {
            return habits.ratio(habits.of(Habit.LOG_UNITS), habits.of(Habit.NEEDS), typical());
        }
    },
    GPU_SHARE(Unit.SHARE, "asks for GPUs in %s of its requests for compute", 0.05, 0.15) {
        @Override
        double raw(Habits habits) {
            return habits.ratio(habits.of(Habit.WITH_GPU), habits.of(Habit.NEEDS), typical());
        }
    },
    SPOT_SHARE(Unit.SHARE, "accepts spot capacity in %s of its requests for compute", 0.05, 0.15) {
        @Override
        double raw(Habits habits) {
            return habits.ratio(habits.of(Habit.ON_SPOT), habits.of(Habit.NEEDS), typical());
        }
    },
    RESTRICTED_SHARE(Unit.SHARE, "confines itself tightly in %s of its requests for compute", 0.1, 0.2) {
        @Override
        double raw(Habits habits) {
            return habits.ratio(habits.of(Habit.RESTRICTED), habits.of(Habit.NEEDS), typical());
        }
    },
    PRIVILEGED_SHARE(Unit.SHARE, "wants privileges or host access in %s of its requests for compute", 0.03, 0.08) {
        @Override
        double raw(Habits habits) {
            return habits.ratio(habits.of(Habit.PRIVILEGED), habits.of(Habit.NEEDS), typical());
        }
    },
    VIOLATION_SHARE(Unit.SHARE, "violates a security policy in %s of its changes", 0.05, 0.1) {
        @Override
        double raw(Habits habits) {
            return habits.ratio(habits.of(Habit.VIOLATIONS), habits.changes(), typical());
        }
    },
    MUTABLE_IMAGE_SHARE(
            Unit.SHARE, "uses images without a fixed version in %s of its requests for compute", 0.15, 0.2) {
        @Override
        double raw(Habits habits) {
            return habits.ratio(habits.of(Habit.MUTABLE_IMAGES), habits.of(Habit.NEEDS), typical());
        }
    },
    STORAGE_SHARE(Unit.SHARE, "asks for lasting storage in %s of its requests", 0.05, 0.1) {
        @Override
        double raw(Habits habits) {
            return habits.ratio(habits.of(Habit.STORAGE), habits.of(Habit.NEEDS, Habit.STORAGE), typical());
        }
    },
    BATCH_SHARE(Unit.SHARE, "asks for jobs in %s of its requests for compute", 0.2, 0.3) {
        @Override
        double raw(Habits habits) {
            return habits.ratio(habits.of(Habit.BATCHES), habits.of(Habit.NEEDS), typical());
        }
    },
    BURST_SHARE(Unit.SHARE, "asks for compute in bursts in %s of its requests", 0.2, 0.2) {
        @Override
        double raw(Habits habits) {
            return habits.ratio(habits.of(Habit.BURST_NEEDS), habits.of(Habit.NEEDS), typical());
        }
    },
    AUTOMATION_SHARE(Unit.SHARE, "acts through a pipeline in %s of its actions", 0.1, 0.25) {
        @Override
        double raw(Habits habits) {
            return habits.ratio(habits.of(Habit.AUTOMATION), habits.of(Habit.ALL), typical());
        }
    },
    SDK_SHARE(Unit.SHARE, "acts through programs of its own in %s of its actions", 0.1, 0.25) {
        @Override
        double raw(Habits habits) {
            return habits.ratio(habits.of(Habit.SDK), habits.of(Habit.ALL), typical());
        }
    },
    CONSOLE_SHARE(Unit.SHARE, "acts through a browser in %s of its actions", 0.05, 0.2) {
        @Override
        double raw(Habits habits) {
            return habits.ratio(habits.of(Habit.CONSOLE, Habit.VISITS), habits.of(Habit.ALL), typical());
        }
    },
    DEVELOPMENT_SCOPES(Unit.SHARE, "works in development in %s of its actions whose scope tells the stage", 0.3, 0.35) {
        @Override
        double raw(Habits habits) {
            return habits.ratio(habits.of(Habit.IN_DEVELOPMENT), habits.staged(), typical());
        }
    },
    TEST_SCOPES(Unit.SHARE, "works in test or staging in %s of its actions whose scope tells the stage", 0.3, 0.35) {
        @Override
        double raw(Habits habits) {
            return habits.ratio(habits.of(Habit.IN_TEST, Habit.IN_STAGING), habits.staged(), typical());
        }
    },
    PRODUCTION_SCOPES(Unit.SHARE, "works in production in %s of its actions whose scope tells the stage", 0.3, 0.35) {
        @Override
        double raw(Habits habits) {
            return habits.ratio(habits.of(Habit.IN_PRODUCTION), habits.staged(), typical());
        }
    },
    PACE(Unit.LOG2, "leaves %s seconds between two actions", 1, 2) {
        @Override
        double raw(Habits habits) {
            return habits.ratio(habits.of(Habit.LOG_GAPS), habits.of(Habit.GAPS), typical());
        }
    },
    BURST_GAP_SPREAD(Unit.SPREAD, "asks for compute at intervals that differ by a factor of 2^%s", 1.3, 0.5) {
        @Override
        double raw(Habits habits) {
            return habits.burstGapSpread(typical());
        }
    },
    BREADTH(Unit.LOG2, "works with %s kinds of things", 2, 0.6) {
        @Override
        double raw(Habits habits) {
            return log2(habits.profile().kinds().effectiveNumber());
        }
    },
    HOURS(Unit.LOG2, "works in %s hours of the day", 2.5, 1) {
        @Override
        double raw(Habits habits) {
            return log2(habits.profile().hours().effectiveNumber());
        }
    };

    /** So many spreads away from what is typical is far enough for any model: one odd feature must not decide alone. */
    private static final double FAR = 3;

    private static final Feature[] ALL = values();

    private static final String SCHEMA = hash();

    private final Unit unit;
    private final String phrase;
    private final double typical;
    private final double spread;
    private final String usual;
    private final String word = Word.super.word();

    Feature(Unit unit, String phrase, double typical, double spread) {
        this.unit = unit;
        this.phrase = phrase;
        this.typical = typical;
        this.spread = spread;
        this.usual = unit.text(typical);
    }

    /** Changes when any definition does: first 128 bits of a SHA-256, in hexadecimal. */
    public static String schema() {
        return SCHEMA;
    }

    public Unit unit() {
        return unit;
    }

    /** Value of somebody of whom nothing is known. */
    public double typical() {
        return typical;
    }

    @Override
    public String word() {
        return word;
    }

    /** The value in words: "asks for GPUs in 60% of its requests for compute". */
    public String text(double value) {
        return phrase.replace("%s", unit.text(value));
    }

    /** What is typical, in words: "5%". */
    public String usual() {
        return usual;
    }

    /** The value that lies so many spreads from what is typical, as near to that as the unit allows. */
    public double valueAt(double spreads) {
        double value = typical + spreads * spread;
        return unit == Unit.SHARE ? Math.clamp(value, 0, 1) : value;
    }

    /** Distance from what is typical, in spreads, in [-3, 3]. */
    double standardised(double value) {
        return Math.clamp((value - typical) / spread, -FAR, FAR);
    }

    /** Its place in arrays, counting from 0. */
    @SuppressWarnings("EnumOrdinal") // Looked up some hundred times an event; a map would take as long as the rest.
    public int number() {
        return ordinal();
    }

    static Feature numbered(int number) {
        return ALL[number];
    }

    static int count() {
        return ALL.length;
    }

    abstract double raw(Habits habits);

    private static double log2(double value) {
        return Math.log(Math.max(1, value)) / Math.log(2);
    }

    private static String hash() {
        var definitions = Arrays.stream(values())
                .map(feature -> String.join(
                        "|",
                        feature.word(),
                        feature.unit.name(),
                        feature.phrase,
                        Double.toString(feature.typical),
                        Double.toString(feature.spread)))
                .collect(Collectors.joining("\n"));
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(definitions.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, 16);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
