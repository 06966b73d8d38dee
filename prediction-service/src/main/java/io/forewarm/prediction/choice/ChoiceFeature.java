package io.forewarm.prediction.choice;

/**
 * The numbers that tell whether a bundle is what a subject asks for when its next session begins, in the order in which
 * {@link Question#describe} gives them.
 */
public enum ChoiceFeature {
    /** Share of the sessions that began with the bundle, of which weight halves with each one. */
    SESSIONS_1,
    /** The same where it halves with 2. */
    SESSIONS_2,
    /** The same where it halves with 4. */
    SESSIONS_4,
    /** The same where it halves with 10. */
    SESSIONS_10,
    /** The same where it halves with 40. */
    SESSIONS_40,
    /** Share of all requests, of which weight halves with each one. */
    REQUESTS_1,
    /** The same where it halves with 2. */
    REQUESTS_2,
    /** The same where it halves with 4. */
    REQUESTS_4,
    /** The same where it halves with 10. */
    REQUESTS_10,
    /** The same where it halves with 40. */
    REQUESTS_40,
    /** Share of the sessions' beginnings, of which weight halves in a day. */
    DAY_SHARE,
    /** The same in 7 days. */
    WEEK_SHARE,
    /** The same in 30 days. */
    MONTH_SHARE,
    /** Sessions that began with it. */
    SESSIONS,
    /** Their share. */
    SHARE,
    /** Its share of all requests. */
    REQUEST_SHARE,
    /** 1 if the last session began with it. */
    OPENED_LAST,
    /** 1 if the one before did. */
    OPENED_SECOND_LAST,
    /** 1 if the one before that did. */
    OPENED_THIRD_LAST,
    /** 1 if it was asked for last. */
    ASKED_LAST,
    /** 1 if it was asked for before that. */
    ASKED_SECOND_LAST,
    /** Sessions in a row that began with it, up to the last one. */
    RUN,
    /** Sessions since one began with it, 999 if none did. */
    SESSIONS_AGO,
    /** Requests since it was asked for, 9999 if it never was. */
    REQUESTS_AGO,
    /** Seconds since it was asked for, a billion if it never was. */
    SECONDS_AGO,
    /** Its share after sessions that began as the last one did. */
    AFTER_OPENING,
    /** The same for the last two. */
    AFTER_TWO_OPENINGS,
    /** Its share of sessions that came after the same last request. */
    AFTER_REQUEST,
    /** Share by places like this one in the sequence of sessions. */
    OPENING_PATTERN,
    /** Sessions with it after one that began as the last one did. */
    AFTER_OPENING_COUNT,
    /** The same for the last two. */
    AFTER_TWO_OPENINGS_COUNT,
    /** Its share of the last session's requests. */
    LAST_SESSION_SHARE,
    /** The same of the session before. */
    SESSION_BEFORE_SHARE,
    /** Its share of sessions that began about this time of day. */
    HOUR_SHARE,
    /** How many the subject uses. */
    RUNNING,
    /** How many it waits for. */
    WAITING,
    /** 1 if the last thing to end was one. */
    ENDED_LAST,
    /** 1 if the one before was. */
    ENDED_SECOND_LAST,
    /** Seconds since one ended, -1 if none did, as below. */
    SINCE_END,
    /** How long the last one to end was used. */
    RUN_SECONDS,
    /** Everybody's share of it. */
    COMMON,
    /** Everybody's share after the same last request. */
    COMMON_AFTER,
    /** Everybody's share of the last 50 sessions. */
    COMMON_RECENT,
    /** Its share in the subject's circle. */
    CIRCLE,
    /** Its number. */
    BUNDLE,
    /** How many numbers above the last request's it is. */
    STEP,
    /** The same above the second last session's opening. */
    STEP_FROM_OPENING,
    /** Its share of sessions that came after a request like the last in everything. */
    AFTER_LIKE_SESSIONS,
    /** The same of all requests. */
    AFTER_LIKE_REQUESTS,
    /** Its share of sessions that came after as long a silence. */
    AFTER_GAP,
    /** The same, and after the same last request. */
    AFTER_REQUEST_AND_GAP,
    /** The same after the same last end, and with as much still held or nothing. */
    AFTER_END,
    /** Share by places like this one in the sequence of all requests. */
    REQUEST_PATTERN,
    /** Its share of what ended since the last request. */
    ENDED_SHARE,
    /** Seconds declared for the last one. */
    LAST_DECLARED,
    /** Seconds waited for the last one to start. */
    LAST_WAIT,
    /** Its share of what is held or waited for. */
    HELD_SHARE,
    /** 1 if a session began with it after the last silence of more than 6 hours. */
    OPENED_DAY,
    /** What would be left on the platform, by the most ever in use, if one more of its last size were. */
    ROOM,
    /** Of the situation, from here on: logarithm of the seconds of silence. */
    GAP,
    /** Sessions so far. */
    ALL_SESSIONS,
    /** Requests so far. */
    ALL_REQUESTS,
    /** Different bundles so far. */
    VARIETY,
    /** Sessions in a row that began with the same. */
    LAST_RUN,
    /** Requests of the last session. */
    SESSION_REQUESTS,
    /** Different bundles in it. */
    SESSION_VARIETY,
    /** Seconds since anything ended. */
    SINCE_ANY_END,
    /** How long that was used. */
    ANY_RUN_SECONDS,
    /** Over what was declared for it. */
    ANY_RUN_PART,
    /** How much the subject uses. */
    ALL_RUNNING,
    /** How much it waits for. */
    ALL_WAITING,
    /** By the subject's wall clock. */
    HOUR,
    /** Day of the week. */
    WEEKDAY,
    /** How often sessions lately began with what had been asked for last. */
    STEADINESS,
    /** Units of size that everybody holds. */
    IN_USE,
    /** Units of size that everybody waits for. */
    QUEUED,
    /** How many ended since the last request. */
    ENDED,
    /** Requests after one like the last. */
    LIKE_CASES,
    /** Weight of the places like this one. */
    PATTERN_WEIGHT,
    /** Seconds declared for the last request. */
    ANY_DECLARED;

    /** How many there are. */
    public static final int COUNT = values().length;
}
