package io.forewarm.persona;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.bind.validation.ValidationBindHandler;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;
import org.springframework.validation.beanvalidation.LocalValidatorFactoryBean;

/** Binds a settings record as Boot does. */
public final class SettingsBinding {

    private SettingsBinding() {}

    /**
     * The record that these settings make.
     *
     * @param settings as {@code key=value}, the key without the record's prefix
     */
    public static <T> T bind(Class<T> type, String... settings) {
        var prefix = type.getAnnotation(ConfigurationProperties.class).value();
        var source = new MapConfigurationPropertySource(Arrays.stream(settings)
                .map(setting -> setting.split("=", 2))
                .collect(Collectors.toMap(parts -> prefix + "." + parts[0], parts -> parts[1])));
        try (var validator = new LocalValidatorFactoryBean()) {
            validator.afterPropertiesSet();
            return new Binder(source).bindOrCreate(prefix, Bindable.of(type), new ValidationBindHandler(validator));
        }
    }

    /** Makes sure that a setting is refused, and that its name or rule is said. */
    public static void assertRefused(Class<?> type, String setting, String said) {
        assertThatThrownBy(() -> bind(type, setting)).hasStackTraceContaining(said);
    }
}
