package io.forewarm.model.jackson;

import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.cfg.DateTimeFeature;
import tools.jackson.databind.json.JsonMapper;

/** JSON as all topics and REST interfaces write it: ISO-8601 times, enum words, unknown fields ignored. */
public final class Json {

    private static final JsonMapper MAPPER = configured(JsonMapper.builder()).build();

    private Json() {}

    /** The shared mapper; immutable and thread-safe. */
    public static JsonMapper mapper() {
        return MAPPER;
    }

    /** Sets on a builder what makes its mapper one of ours. */
    public static JsonMapper.Builder configured(JsonMapper.Builder builder) {
        return builder
                // A record is its components; a question such as isNeed() is not one of them.
                .changeDefaultVisibility(checker -> checker.withIsGetterVisibility(Visibility.NONE))
                // An old reader must get along with the fields of a newer writer.
                .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
                .disable(DateTimeFeature.WRITE_DATES_AS_TIMESTAMPS)
                .disable(DateTimeFeature.WRITE_DURATIONS_AS_TIMESTAMPS)
                .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS);
    }
}
