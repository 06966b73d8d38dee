package io.forewarm.prediction.rhythm;

/** The numbers that tell when a subject will ask again, in the order in which {@link Rhythm#describe} gives them. */
public enum RhythmFeature {
    SILENCE("minutes since it last asked"),
    GAP_1("minutes between the last two requests, -1 if there is none, as below"),
    GAP_2("the gap before"),
    GAP_3("the gap before that"),
    LAST_HOUR("minutes with requests in the last hour"),
    LAST_4_HOURS("the same in 4 hours"),
    LAST_DAY("the same in a day"),
    LAST_WEEK("the same in 7 days"),
    LAST_MONTH("the same in 30 days"),
    MEDIAN_GAP("median of the last 15 gaps, in minutes"),
    DAYS_OF_7("days of the last 7 with a request within half an hour of this time"),
    DAYS_OF_14("days of the last 14"),
    WEEKS_OF_5("weeks of the last 5 with a request within 45 minutes of this time"),
    YESTERDAY("1 if yesterday something came in the next hour"),
    LAST_WEEK_SAME("1 if a week ago something came in the next hour"),
    MINUTE_OF_DAY("by the subject's wall clock"),
    DAY_OF_WEEK("0 is Monday"),
    SESSION_MINUTES("minutes since the session began"),
    SESSION_REQUESTS("minutes with requests in it"),
    TODAY_MINUTES("minutes since today's first request, -1 if there was none"),
    TODAY_REQUESTS("minutes with requests today"),
    OWN_RATE("requests a minute since the first one"),
    KNOWN_MINUTES("minutes since the first request"),
    RUNNING("things in use"),
    WAITING("things asked for that have not started"),
    SINCE_END("minutes since the last end, -1 if there was none"),
    SINCE_START("minutes since the last start"),
    LAST_RUN("minutes that the last one to end was used"),
    LAST_WAIT("minutes that the last one to start was waited for"),
    DECLARED_LEFT("least minutes left of what is in use, by what its user declared"),
    DECLARED_USED("largest share of the declared time that is used up"),
    SIZE("of what was asked for last"),
    DECLARED("minutes declared for it"),
    ANSWERS_SOON("share of ends that a request followed within 5 minutes"),
    ANSWERS_LATER("the same within 30"),
    UNANSWERED("1 if no request followed the last end yet"),
    ALL_LAST_HOUR("everybody's requests in the last hour"),
    ALL_IN_USE("size of all that everybody uses"),
    ALL_WAITING("everybody's requests that have not started"),
    ALL_USUAL("everybody's usual requests a minute in this hour of the week"),
    OWN_HAZARD_5("share of own gaps at least this long that ended within 5 minutes"),
    OWN_HAZARD_15("the same within 15"),
    OWN_HAZARD_60("the same within 60"),
    OWN_SURVIVAL("share of own gaps that lasted longer"),
    OWN_LONGER("how many of the last 60 did");

    /** How many there are. */
    public static final int COUNT = values().length;

    private final String meaning;

    RhythmFeature(String meaning) {
        this.meaning = meaning;
    }

    /** What it is, and in which unit. */
    public String meaning() {
        return meaning;
    }
}
