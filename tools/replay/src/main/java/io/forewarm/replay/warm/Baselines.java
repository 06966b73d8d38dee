package io.forewarm.replay.warm;

import io.forewarm.replay.warm.HybridHistogram.KeepAliveReading;
import io.forewarm.replay.warm.HybridHistogram.Rule;
import io.forewarm.replay.warm.WeekdayWindow.Schedule;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.DoubleFunction;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/** The other policies, each swept over its knob. Their knobs are chosen by their results, which is in their favour. */
final class Baselines {

    private static final int HOUR = 60;
    private static final int DAY = 24 * HOUR;

    /** The paper's 0.99 among them. */
    private static final List<Double> TAILS = List.of(0.5, 0.6, 0.7, 0.75, 0.8, 0.85, 0.9, 0.95, 0.99, 1.0);

    private static final List<Double> LEADS = List.of(0.0, 15.0, 30.0, 60.0, 90.0, 120.0);
    private static final List<Double> KEEP_ALIVES =
            List.of(5.0, 10.0, 20.0, 30.0, 45.0, 60.0, 90.0, 120.0, 180.0, 240.0, 360.0, 480.0, 720.0, 960.0, 1440.0);

    private final Requests requests;
    private final double startUpMinutes;

    Baselines(Requests requests, double startUpMinutes) {
        this.requests = requests;
        this.startUpMinutes = startUpMinutes;
    }

    /** A policy and the settings to try. */
    private record Sweep(String name, List<Double> knobs, DoubleFunction<WindowPolicy> policy) {}

    List<Curve> curves() {
        var sweeps = new ArrayList<Sweep>();
        sweeps.add(new Sweep("keep-alive", lengths(), KeepAlive::new));
        sweeps.addAll(hybrids());
        sweeps.addAll(weekdays());
        return sweeps.stream().map(this::curve).toList();
    }

    private Curve curve(Sweep sweep) {
        return new Curve(
                sweep.name,
                sweep.knobs.parallelStream()
                        .flatMap(knob ->
                                WindowScoring.score(sweep.policy.apply(knob), knob, requests, startUpMinutes).stream())
                        .toList());
    }

    /** Every minute up to an hour, then steps of at most 2 %, up to 60 days. */
    private static List<Double> lengths() {
        var minutes = DoubleStream.iterate(1, length -> length <= 60 * DAY, Baselines::next);
        // The round ones are what people set, and what others' tables show.
        return DoubleStream.concat(minutes, DoubleStream.of(2 * HOUR, 4 * HOUR, 8 * HOUR, DAY, 2 * DAY, 7 * DAY))
                .sorted()
                .distinct()
                .boxed()
                .toList();
    }

    private static double next(double length) {
        return Math.max(length + 1, Math.floor(length * 1.02));
    }

    private List<Sweep> hybrids() {
        var sweeps = new ArrayList<Sweep>();
        for (int least : new int[] {0, 8}) {
            for (var reading : KeepAliveReading.values()) {
                sweeps.add(hybrid(240, 1, least, reading));
                sweeps.add(hybrid(288, 5, least, reading));
                sweeps.add(hybrid(336, 30, least, reading));
            }
        }
        // As coarse as the day's length allows is how others score it; one minute wide is dear to run, so only as
        // published.
        var fine = new Rule(DAY, 1, 0, 0.05, 0.99, KeepAliveReading.UNTIL_TAIL);
        sweeps.add(new Sweep("hybrid histogram 1440 x 1 min", List.of(0.99), _ -> hybrid(fine)));
        return sweeps;
    }

    private Sweep hybrid(int bins, int binMinutes, int least, KeepAliveReading reading) {
        var name = "hybrid histogram %d x %d min%s%s"
                .formatted(
                        bins,
                        binMinutes,
                        least == 0 ? "" : ", at least %d samples".formatted(least),
                        switch (reading) {
                            case UNTIL_TAIL -> "";
                            case TAIL_AFTER_LOADING -> ", tail after loading";
                        });
        return new Sweep(name, TAILS, tail -> hybrid(new Rule(bins, binMinutes, least, 0.05, tail, reading)));
    }

    private WindowPolicy hybrid(Rule rule) {
        return new HybridHistogram(rule, startUpMinutes);
    }

    private List<Sweep> weekdays() {
        var hours = new Schedule(workingHours());
        return List.of(
                new Sweep("weekday window", LEADS, lead -> weekday(lead, 0, Schedule.NONE)),
                new Sweep("weekday window, else working hours", LEADS, lead -> weekday(lead, 0, hours)),
                new Sweep("weekday window and keep-alive", KEEP_ALIVES, keep -> weekday(30, keep, Schedule.NONE)),
                new Sweep(
                        "weekday window, else working hours, and keep-alive",
                        KEEP_ALIVES,
                        keep -> weekday(30, keep, hours)));
    }

    private WindowPolicy weekday(double lead, double keepAlive, Schedule schedule) {
        return new WeekdayWindow(requests.trace().calendar(), lead, keepAlive, startUpMinutes, schedule);
    }

    /** From when to when nine in ten of the first part's requests come, on any day. */
    private Optional<WeekdayWindow.Hours> workingHours() {
        int[] minutes = IntStream.range(0, requests.users())
                .flatMap(
                        user -> IntStream.range(0, requests.count(user)).map(request -> requests.minute(user, request)))
                .filter(minute -> minute < requests.splitMinute())
                .map(minute ->
                        Math.floorMod(WeekdayWindow.wallMinute(requests.trace().calendar(), minute), DAY))
                .sorted()
                .toArray();
        return minutes.length == 0
                ? Optional.empty()
                : Optional.of(
                        new WeekdayWindow.Hours(minutes[minutes.length / 20], minutes[(minutes.length - 1) * 19 / 20]));
    }
}
