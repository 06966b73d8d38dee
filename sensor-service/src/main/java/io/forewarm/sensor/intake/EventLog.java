package io.forewarm.sensor.intake;

import io.forewarm.model.activity.ActivityEvent;
import io.forewarm.model.activity.RejectedInput;
import java.util.concurrent.CompletableFuture;

/**
 * Where events go. Appending returns at once; the future ends when the record is safe on disk, or with an
 * {@link EventLogException} and nothing else. A record may be there although its future failed, and may then come a
 * second time: whoever reads the log drops copies by their id.
 */
public interface EventLog {

    CompletableFuture<Void> append(ActivityEvent event);

    CompletableFuture<Void> append(RejectedInput input);
}
