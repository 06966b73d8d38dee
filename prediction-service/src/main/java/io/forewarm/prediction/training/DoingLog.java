package io.forewarm.prediction.training;

import io.forewarm.model.identity.SubjectId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What subjects did, for as long as models are fitted to it. All changes may be made twice. */
public interface DoingLog {

    /** Adds what is not there yet, but nothing of who was erased. */
    void add(List<LoggedDoing> doings);

    /** Removes all of these subjects, and what may come of them later. */
    void erase(Set<SubjectId> subjects, Instant at);

    /** All since then, in order of time; at most so many, which are the newest. */
    List<LoggedDoing> since(Instant from, int most);

    /**
     * What is kept of one subject, the newest first.
     *
     * @param behind event of the last one of the part before
     */
    List<LoggedDoing> of(SubjectId subject, Optional<String> behind, int most);

    /** Deletes what is older. */
    void forgetBefore(Instant time);
}
