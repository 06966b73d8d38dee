package io.forewarm.orchestrator.erasure.kafka;

import io.forewarm.model.identity.Erasure;
import io.forewarm.orchestrator.erasure.jdbc.JdbcEraser;
import java.util.List;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;

/** Carries out orders to forget. One that is read twice finds nothing left to do. */
@Component
public final class ErasureListener {

    private final JdbcEraser eraser;

    public ErasureListener(JdbcEraser eraser) {
        this.eraser = eraser;
    }

    @KafkaListener(id = "orchestrator-erasures", idIsGroup = false, topics = Erasure.TOPIC_NAME, batch = "true")
    void onErasures(List<Erasure> erasures) {
        erasures.forEach(eraser::erase);
    }
}
