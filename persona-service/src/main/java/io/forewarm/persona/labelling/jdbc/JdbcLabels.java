package io.forewarm.persona.labelling.jdbc;

import io.forewarm.model.Word;
import io.forewarm.model.identity.SubjectId;
import io.forewarm.persona.attribute.Attribute;
import io.forewarm.persona.labelling.Label;
import io.forewarm.persona.labelling.Labels;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Labels in the table {@code subject_label}, whose rows go with those of {@code persona}. */
@Component
public final class JdbcLabels implements Labels {

    private final JdbcClient jdbc;

    public JdbcLabels(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public boolean put(Label label) {
        return jdbc.sql("""
                        insert into subject_label (subject, attribute, value, at)
                        select subject, ?, ?, ? from persona where subject = ?
                        on conflict (subject, attribute) do update set value = excluded.value, at = excluded.at""")
                        .params(label.attribute().word(), label.value(), Timestamp.from(label.at()))
                        .param(label.subject().value())
                        .update()
                > 0;
    }

    @Override
    public void remove(SubjectId subject, Attribute attribute) {
        jdbc.sql("delete from subject_label where subject = ? and attribute = ?")
                .params(subject.value(), attribute.word())
                .update();
    }

    @Override
    public List<Label> of(SubjectId subject) {
        return jdbc.sql("select * from subject_label where subject = ? order by attribute")
                .param(subject.value())
                .query((row, _) -> toLabel(row))
                .list();
    }

    @Override
    public List<Label> all() {
        return jdbc.sql("select * from subject_label order by subject, attribute")
                .query((row, _) -> toLabel(row))
                .list();
    }

    private static Label toLabel(ResultSet row) throws SQLException {
        return new Label(
                new SubjectId(row.getString("subject")),
                Word.parse(Attribute.class, row.getString("attribute")),
                row.getString("value"),
                row.getTimestamp("at").toInstant());
    }
}
