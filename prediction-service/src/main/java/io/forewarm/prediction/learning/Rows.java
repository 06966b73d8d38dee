package io.forewarm.prediction.learning;

/** The rows of one node: a stretch of an order that all nodes of a tree share. */
final class Rows {

    private final int[] order;
    private final int from;
    private final int to;

    private Rows(int[] order, int from, int to) {
        this.order = order;
        this.from = from;
        this.to = to;
    }

    static Rows all(int count) {
        var order = new int[count];
        for (int row = 0; row < count; row++) {
            order[row] = row;
        }
        return new Rows(order, 0, count);
    }

    int from() {
        return from;
    }

    int to() {
        return to;
    }

    int size() {
        return to - from;
    }

    int row(int at) {
        return order[at];
    }

    /** Moves rows up to that bin to the front, all in their order, and returns both parts. */
    Parts split(Bins bins, int cut) {
        var right = new int[size()];
        int left = from;
        int moved = 0;
        for (int at = from; at < to; at++) {
            int row = order[at];
            if (bins.bin(row) <= cut) {
                order[left++] = row;
            } else {
                right[moved++] = row;
            }
        }
        System.arraycopy(right, 0, order, left, moved);
        return new Parts(new Rows(order, from, left), new Rows(order, left, to));
    }

    /** Both parts of what was split. */
    record Parts(Rows left, Rows right) {}
}
