package io.forewarm.replay.pool;

import io.forewarm.replay.curve.Family;
import java.util.List;

/** What a policy achieved at all its settings. */
public record PoolCurve(String name, List<PoolPoint> curve) {

    public PoolCurve {
        curve = List.copyOf(curve);
    }

    Family family() {
        return new Family(name, curve.stream().map(PoolPoint::trade).toList());
    }
}
