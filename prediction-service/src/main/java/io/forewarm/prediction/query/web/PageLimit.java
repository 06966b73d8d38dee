package io.forewarm.prediction.query.web;

/** Most items on a page, whatever is asked for; at least 1. */
public record PageLimit(int most) {

    public PageLimit {
        if (most < 1) {
            throw new IllegalArgumentException("most must be >= 1: " + most);
        }
    }

    int of(int wanted) {
        return Math.min(wanted, most);
    }
}
