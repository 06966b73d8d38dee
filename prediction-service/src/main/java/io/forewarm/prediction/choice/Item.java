package io.forewarm.prediction.choice;

/** All that is remembered of one bundle of one subject; and, in one more of these, of all its bundles. Mutable. */
final class Item {

    static final int SPEEDS = 5;
    static final int DAY_SPEEDS = 3;
    private static final double DAY = 86_400;

    private final Fading bySessions = new Fading(1, 2, 4, 10, 40);
    private final Fading byRequests = new Fading(1, 2, 4, 10, 40);
    private final Fading byTime = new Fading(DAY, 7 * DAY, 30 * DAY);
    private final int[] hours = new int[24];
    private int sessions;
    private int requests;
    private int lastSession = -1;
    private int lastRequest = -1;
    private long lastAsked;
    private int waiting;
    private int running;
    private int endedSinceLast;
    private long lastEnd = -1;
    private long lastRunSeconds = -1;
    private long lastWaitSeconds = -1;
    private long lastDeclaredSeconds = -1;

    void opened(int session, long now, int localHour) {
        bySessions.add(session);
        byTime.add((double) now);
        hours[localHour]++;
        sessions++;
        lastSession = session;
    }

    void asked(int request, long now, long declaredSeconds) {
        byRequests.add(request);
        requests++;
        lastRequest = request;
        lastAsked = now;
        lastDeclaredSeconds = declaredSeconds;
        waiting++;
    }

    void started(long waitedSeconds) {
        waiting--;
        running++;
        lastWaitSeconds = waitedSeconds;
    }

    void ended(long now, long ranSeconds) {
        running--;
        endedSinceLast++;
        lastEnd = now;
        lastRunSeconds = ranSeconds;
    }

    /** A new request: what ended before is answered. */
    void forgetEnds() {
        endedSinceLast = 0;
    }

    double sessionShare(Item all, int speed) {
        return bySessions.shareOf(all.bySessions, speed, all.lastSession);
    }

    double requestShare(Item all, int speed) {
        return byRequests.shareOf(all.byRequests, speed, all.lastRequest);
    }

    double timeShare(Item all, int speed, long now) {
        return byTime.shareOf(all.byTime, speed, (double) now);
    }

    double share(Item all) {
        return all.sessions == 0 ? 0 : (double) sessions / all.sessions;
    }

    double shareOfRequests(Item all) {
        return all.requests == 0 ? 0 : (double) requests / all.requests;
    }

    /** Share of the sessions that began within two hours of this time of day, smoothed by the share of all. */
    double shareAround(int hour, Item all) {
        int here = 0;
        int everything = 0;
        for (int shift = -2; shift <= 2; shift++) {
            here += hours[Math.floorMod(hour + shift, 24)];
            everything += all.hours[Math.floorMod(hour + shift, 24)];
        }
        return (here + share(all)) / (everything + 1);
    }

    int sessions() {
        return sessions;
    }

    int requests() {
        return requests;
    }

    int held() {
        return running + waiting;
    }

    int running() {
        return running;
    }

    int waiting() {
        return waiting;
    }

    int endedSinceLast() {
        return endedSinceLast;
    }

    int sessionsAgo(Item all) {
        return lastSession < 0 ? 999 : all.lastSession - lastSession;
    }

    int requestsAgo(Item all) {
        return lastRequest < 0 ? 9999 : all.lastRequest - lastRequest;
    }

    double secondsAgo(long now) {
        return lastRequest < 0 ? 1e9 : now - lastAsked;
    }

    double sinceEnd(long now) {
        return lastEnd < 0 ? -1 : now - lastEnd;
    }

    long lastRunSeconds() {
        return lastRunSeconds;
    }

    long lastWaitSeconds() {
        return lastWaitSeconds;
    }

    long lastDeclaredSeconds() {
        return lastDeclaredSeconds;
    }
}
