package io.forewarm.persona.query.jdbc;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A {@code where} clause that grows. Values only ever travel as parameters. */
final class Conditions {

    private final List<String> conditions = new ArrayList<>();
    private final Map<String, Object> parameters = new HashMap<>();

    /** Adds a condition if there is a value for its parameter. */
    Conditions and(String condition, String parameter, Optional<? extends Object> value) {
        value.ifPresent(present -> {
            conditions.add(condition);
            parameters.put(parameter, present);
        });
        return this;
    }

    String toSql() {
        return conditions.isEmpty() ? "" : " where " + String.join(" and ", conditions);
    }

    Map<String, Object> parameters() {
        return parameters;
    }
}
