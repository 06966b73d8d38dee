package io.forewarm.prediction.training;

import io.forewarm.model.activity.ActivityEvent;
import io.forewarm.model.identity.SubjectId;
import io.forewarm.model.identity.TenantId;
import io.forewarm.prediction.rhythm.Doing;
import java.util.Optional;

/**
 * What a subject did, as it is kept to learn from.
 *
 * @param event id of the activity, which makes a copy known
 * @param partition where the subject lives: forecasts know what goes on around it from there
 */
public record LoggedDoing(String event, TenantId tenant, SubjectId subject, int partition, Doing doing) {

    /** Of an activity that shows nothing to learn from, nothing. */
    public static Optional<LoggedDoing> of(ActivityEvent event, int partition) {
        return Doing.of(event)
                .map(doing -> new LoggedDoing(event.id().value(), event.tenant(), event.subject(), partition, doing));
    }
}
