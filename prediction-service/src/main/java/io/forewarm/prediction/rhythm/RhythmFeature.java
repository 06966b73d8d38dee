package io.forewarm.prediction.rhythm;

/** The numbers that tell when a subject will ask again, in the order in which {@link Rhythm#describe} gives them. */
public enum RhythmFeature {
    /** Minutes since it last asked. */
    SILENCE,
    /** Minutes between the last two requests, -1 if there is none, as below. */
    GAP_1,
    /** The gap before. */
    GAP_2,
    /** The gap before that. */
    GAP_3,
    /** Minutes with requests in the last hour. */
    LAST_HOUR,
    /** The same in 4 hours. */
    LAST_4_HOURS,
    /** The same in a day. */
    LAST_DAY,
    /** The same in 7 days. */
    LAST_WEEK,
    /** The same in 30 days. */
    LAST_MONTH,
    /** Median of the last 15 gaps, in minutes. */
    MEDIAN_GAP,
    /** Days of the last 7 with a request within half an hour of this time. */
    DAYS_OF_7,
    /** Days of the last 14. */
    DAYS_OF_14,
    /** Weeks of the last 5 with a request within 45 minutes of this time. */
    WEEKS_OF_5,
    /** 1 if yesterday something came in the next hour. */
    YESTERDAY,
    /** 1 if a week ago something came in the next hour. */
    LAST_WEEK_SAME,
    /** By the subject's wall clock. */
    MINUTE_OF_DAY,
    /** 0 is Monday. */
    DAY_OF_WEEK,
    /** Share of the last 28 days, of those that are weekdays like today or are not, with a request; smoothed. */
    ACTIVE_DAYS,
    /**
     * Of those days that had been as today is at this time, with a request or none: share with one in the next hour;
     * smoothed.
     */
    ALIKE_NEXT_HOUR,
    /** Of the same days: share with a request later on; smoothed. */
    ALIKE_LATER,
    /** How many such days there were. */
    ALIKE,
    /** Share of the weekdays, or others, with a request within half an hour of this time; older days count less. */
    HABIT,
    /** Minutes since the session began. */
    SESSION_MINUTES,
    /** Minutes with requests in it. */
    SESSION_REQUESTS,
    /** Things asked for in it. */
    SESSION_ITEMS,
    /** Things asked for in the newest minute with a request. */
    BURST,
    /** Minutes with requests in earlier sessions, a mean of about the last five, -1 if there was none. */
    USUAL_SESSION,
    /** Minutes from request to request within sessions, a mean of about the last ten, -1 if there was none. */
    USUAL_STEP,
    /** Minutes of silence before this session, -1 if there was none. */
    PAUSE_1,
    /** The pause before. */
    PAUSE_2,
    /** The pause before that. */
    PAUSE_3,
    /** Share of pauses at least this long that ended within 60 minutes; smoothed. */
    PAUSE_HAZARD_60,
    /** The same within 240. */
    PAUSE_HAZARD_240,
    /** Share of the last 40 pauses that lasted longer, -1 if there was none. */
    PAUSE_SURVIVAL,
    /** How many of them did. */
    PAUSE_LONGER,
    /** Minutes since today's first request, -1 if there was none. */
    TODAY_MINUTES,
    /** Minutes with requests today. */
    TODAY_REQUESTS,
    /** Requests a minute since the first one. */
    OWN_RATE,
    /** Minutes since the first request. */
    KNOWN_MINUTES,
    /** Things in use. */
    RUNNING,
    /** Things asked for that have not started. */
    WAITING,
    /** Minutes since the last end, -1 if there was none. */
    SINCE_END,
    /** Minutes since the last start. */
    SINCE_START,
    /** Minutes that the last one to end was used. */
    LAST_RUN,
    /** Minutes that the last one to start was waited for. */
    LAST_WAIT,
    /** Least minutes left of what is in use, by what its user declared. */
    DECLARED_LEFT,
    /** Largest share of the declared time that is used up. */
    DECLARED_USED,
    /** Of what was asked for last. */
    SIZE,
    /** Minutes declared for it. */
    DECLARED,
    /** Share of ends that a request followed within 5 minutes. */
    ANSWERS_SOON,
    /** The same within 30. */
    ANSWERS_LATER,
    /** 1 if no request followed the last end yet. */
    UNANSWERED,
    /** 1 if the last end was a failure or a breaking off, 0 if not, -1 where unknown. */
    LAST_BROKEN,
    /** Share of such ends, of about the last ten. */
    BROKEN_SHARE,
    /**
     * Of what is in use, the likeliest to end within 5 minutes by how long the last 20 were used: that share; smoothed,
     * 0 if nothing is.
     */
    ENDS_SOON,
    /** Largest share of the last 20 uses that something in use has outlasted, -1 if nothing is. */
    OUTLASTED,
    /** Everybody's requests in the last hour. */
    ALL_LAST_HOUR,
    /** Size of all that everybody uses. */
    ALL_IN_USE,
    /** Everybody's requests that have not started. */
    ALL_WAITING,
    /** Everybody's usual requests a minute in this hour of the week. */
    ALL_USUAL,
    /** How many asked within the last hour. */
    ALL_USERS,
    /** Everybody's requests in the last hour over the usual, smoothed. */
    ALL_AGAINST_USUAL,
    /** Share of own gaps at least this long that ended within 5 minutes. */
    OWN_HAZARD_5,
    /** The same within 15. */
    OWN_HAZARD_15,
    /** The same within 60. */
    OWN_HAZARD_60,
    /** Share of own gaps that lasted longer. */
    OWN_SURVIVAL,
    /** How many of the last 60 did. */
    OWN_LONGER;

    /** How many there are. */
    public static final int COUNT = values().length;
}
