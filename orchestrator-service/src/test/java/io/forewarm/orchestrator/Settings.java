package io.forewarm.orchestrator;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.validation.Validation;
import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.BindException;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.bind.validation.BindValidationException;
import org.springframework.boot.context.properties.bind.validation.ValidationBindHandler;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;
import org.springframework.core.annotation.MergedAnnotations;
import org.springframework.validation.beanvalidation.SpringValidatorAdapter;

/** Binds settings as Spring Boot does at start, without starting anything. */
public final class Settings {

    private Settings() {}

    /** Settings from keys below the record's own prefix. */
    public static <T> T bind(Class<T> type, Map<String, String> values) {
        var prefix =
                MergedAnnotations.from(type).get(ConfigurationProperties.class).getString("value");
        var source = new MapConfigurationPropertySource();
        values.forEach((key, value) -> source.put(prefix + "." + key, value));
        try (var factory = Validation.buildDefaultValidatorFactory()) {
            var validator = new SpringValidatorAdapter(factory.getValidator());
            return new Binder(source).bindOrCreate(prefix, Bindable.of(type), new ValidationBindHandler(validator));
        }
    }

    /** What is wrong with this value. */
    public static void assertRefused(Class<?> type, String key, String value) {
        assertThat(refusal(type, key, value))
                .as("%s=%s", key, value)
                .hasRootCauseInstanceOf(BindValidationException.class);
    }

    private static Throwable refusal(Class<?> type, String key, String value) {
        try {
            bind(type, Map.of(key, value));
        } catch (BindException e) {
            return e;
        }
        throw new AssertionError("nothing wrong with %s=%s".formatted(key, value));
    }
}
