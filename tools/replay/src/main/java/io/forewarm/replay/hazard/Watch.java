package io.forewarm.replay.hazard;

import io.forewarm.prediction.rhythm.Rhythm;
import io.forewarm.replay.warm.Requests;
import java.util.List;
import java.util.stream.IntStream;

/** What the platform knows of each user at each minute, and nothing that comes later. Immutable. */
public final class Watch {

    private final List<UserEvents> events;
    private final Pulse pulse;
    private final int shift;
    private final int end;

    private Watch(List<UserEvents> events, Pulse pulse, int shift, int end) {
        this.events = events;
        this.pulse = pulse;
        this.shift = shift;
        this.end = end;
    }

    public static Watch over(Requests requests) {
        var trace = requests.trace();
        int end = 1 + lastMinute(requests);
        int shift = (int) (trace.calendar().localSeconds(0) / 60);
        return new Watch(UserEvents.of(trace), Pulse.of(trace, end), shift, end);
    }

    private static int lastMinute(Requests requests) {
        return IntStream.range(0, requests.users())
                .filter(user -> requests.count(user) > 0)
                .map(user -> requests.minute(user, requests.count(user) - 1))
                .max()
                .orElse(0);
    }

    /** The first minute of which nothing is known any more. */
    public int end() {
        return end;
    }

    /** One user, from the beginning. */
    public View of(int user) {
        return new View(user);
    }

    /** One user at a moment that moves on. */
    public final class View {

        private final Rhythm rhythm = new Rhythm(shift);
        private final UserEvents.Walk walk;
        private int now;

        private View(int user) {
            this.walk = events.get(user).walk(rhythm);
        }

        /** Moves on to that minute, which must not be before the one it is at. */
        public View to(int minute) {
            now = minute;
            walk.to(minute);
            return this;
        }

        /** The numbers that {@link Rhythm#describe} tells. */
        public void describe(float[] row) {
            rhythm.describe(now, pulse.at(now), row);
        }

        /** Minutes since the user last asked. */
        int silence() {
            return rhythm.silence(now);
        }

        /** How long it makes sense to stay with what is decided now. */
        int cellMinutes() {
            return Cells.minutes(rhythm, now);
        }
    }
}
