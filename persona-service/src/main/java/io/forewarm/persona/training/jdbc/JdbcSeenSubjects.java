package io.forewarm.persona.training.jdbc;

import io.forewarm.model.identity.SubjectId;
import io.forewarm.model.jackson.Json;
import io.forewarm.persona.feature.FeatureVector;
import io.forewarm.persona.training.SeenSubject;
import io.forewarm.persona.training.SeenSubjects;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Subjects in the table of personas. */
@Component
final class JdbcSeenSubjects implements SeenSubjects {

    private final JdbcClient jdbc;

    JdbcSeenSubjects(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<SeenSubject> newest(String schema, double leastEvidence, int limit) {
        return jdbc.sql("""
                        select subject, at, features from persona
                        where feature_schema = ? and features is not null and evidence >= ?
                        order by at desc, subject limit ?""")
                .params(schema, leastEvidence, limit)
                .query((row, _) -> new SeenSubject(
                        new SubjectId(row.getString("subject")),
                        row.getTimestamp("at").toInstant(),
                        Json.mapper().readValue(row.getString("features"), FeatureVector.class)))
                .list();
    }
}
