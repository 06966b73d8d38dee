package io.forewarm.replay.warm;

import io.forewarm.replay.curve.Family;
import java.util.List;

/**
 * What a policy achieved at all its settings.
 *
 * @param name what it is called in reports
 * @param curve one point for each setting; empty where no request is scored
 */
public record Curve(String name, List<Point> curve) {

    public Curve {
        curve = List.copyOf(curve);
    }

    Family family() {
        return new Family(name, curve.stream().map(Point::trade).toList());
    }
}
