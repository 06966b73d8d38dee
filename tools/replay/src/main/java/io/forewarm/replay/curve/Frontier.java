package io.forewarm.replay.curve;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.Stream;

/**
 * The settings that no other beats in both misses and hours, joined by straight lines, from nothing warm to the fewest
 * misses.
 */
public final class Frontier {

    /** Fewer and fewer misses, more and more hours. */
    private final List<Trade> trades;

    private Frontier(List<Trade> trades) {
        this.trades = trades;
    }

    public static Frontier of(List<Trade> all) {
        var cheapestFirst = Stream.concat(Stream.of(Trade.NOTHING), all.stream())
                .sorted(Comparator.comparingDouble(Trade::idleHours).thenComparingDouble(Trade::missShare))
                .toList();
        var kept = new ArrayList<Trade>();
        for (var trade : cheapestFirst) {
            if (kept.isEmpty() || trade.missShare() < kept.getLast().missShare()) {
                kept.add(trade);
            }
        }
        return new Frontier(List.copyOf(kept));
    }

    /** Idle hours at this share of misses; empty where there are never so few. */
    public OptionalDouble hoursAt(double missShare) {
        for (int index = 0; index < trades.size(); index++) {
            var trade = trades.get(index);
            if (trade.missShare() <= missShare) {
                return OptionalDouble.of(index == 0 ? trade.idleHours() : between(index, missShare));
            }
        }
        return OptionalDouble.empty();
    }

    private double between(int index, double missShare) {
        var more = trades.get(index - 1);
        var fewer = trades.get(index);
        double part = (more.missShare() - missShare) / (more.missShare() - fewer.missShare());
        return more.idleHours() + part * (fewer.idleHours() - more.idleHours());
    }

    /** Share of misses for so many idle hours; more hours than the last setting takes buy nothing. */
    public double missesAt(double idleHours) {
        for (int index = 1; index < trades.size(); index++) {
            var dearer = trades.get(index);
            if (dearer.idleHours() >= idleHours) {
                var cheaper = trades.get(index - 1);
                double part = (idleHours - cheaper.idleHours()) / (dearer.idleHours() - cheaper.idleHours());
                return cheaper.missShare() + part * (dearer.missShare() - cheaper.missShare());
            }
        }
        return trades.getLast().missShare();
    }
}
