package io.forewarm.persona.profile;

import io.forewarm.model.Word;

/**
 * What is counted about a subject. Each is a sum over its events, so that it can fade and take late events.
 *
 * <p>Some are order-free: they follow from one event alone. The rest (retries, undone creations, gaps, bursts) look at
 * the event before, and a late event leaves them as they are. Sums are stored in this order: what is new comes last.
 */
public enum Habit implements Word {
    /** All events. */
    ALL,

    READS,
    LISTS,
    WATCHES,
    /** Creations, and declarations that ask for something new. */
    CREATES,
    /** Changes of what was there, and declarations that ask for nothing new. */
    UPDATES,
    DELETES,
    CONNECTS,
    VISITS,
    INTENDS,

    MISSED,
    DENIED,
    OVER_QUOTA,
    INVALID,
    CONFLICTS,
    FAILED,

    CLI,
    SDK,
    AUTOMATION,
    CONSOLE,

    /** Events about keeping a platform running. */
    OPERATIONS,
    /** Events about who may do and reach what. */
    SECURITY,

    /** Events in scopes whose names tell their stage. */
    IN_DEVELOPMENT,
    IN_TEST,
    IN_STAGING,
    IN_PRODUCTION,

    POLICY_CHANGES,
    ACCESS_REVIEWS,
    SECRETS,

    /** Events that ask for compute, granted or not; what follows is about these. */
    NEEDS,
    UNMET,
    BATCHES,
    REQUESTS_STATED,
    LIMITS_STATED,
    CORES_STATED,
    /** Sum of log2 of the cores per unit, where they were stated. */
    LOG_CORES,
    MEMORY_STATED,
    /** Sum of log2 of the memory in MiB per unit, where it was stated. */
    LOG_MEMORY,
    /** Sum of log2 of the units. */
    LOG_UNITS,
    WITH_GPU,
    GPUS,
    ON_SPOT,
    RESTRICTED,
    PRIVILEGED,
    MUTABLE_IMAGES,
    VIOLATIONS,

    /** Events that ask for lasting storage. */
    STORAGE,

    /** Changes that repeat one which just failed. */
    RETRIES,
    /** Deletions of the kind of thing that was just created. */
    UNDONE,

    /** Gaps between events. */
    GAPS,
    /** Sum of log2 of the gaps in seconds. */
    LOG_GAPS,

    /** Needs that follow the need before at once. */
    BURST_NEEDS,
    /** Gaps between bursts of needs. */
    BURST_GAPS,
    /** Sum of log2 of the gaps between bursts in seconds. */
    LOG_BURST_GAPS,
    /** Sum of the squares of the same. */
    LOG_BURST_GAPS_SQUARED;

    private static final int COUNT = values().length;

    static int count() {
        return COUNT;
    }

    /** Its place in arrays and in what is stored, counting from 0. */
    @SuppressWarnings("EnumOrdinal") // Looked up some two hundred times an event; a map would take as long as the rest.
    public int number() {
        return ordinal();
    }
}
