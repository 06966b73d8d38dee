package io.forewarm.prediction.forecast;

import java.time.Instant;
import java.util.List;

/** Subjects in the order in which they are to be forecast again by themselves. Both may be done twice. */
public interface DueQueue {

    void add(Instant due, String subject);

    void remove(Instant due, String subject);

    /** Takes out those that are due, longest overdue first, but not more than that many. */
    List<String> take(Instant now, int most);
}
