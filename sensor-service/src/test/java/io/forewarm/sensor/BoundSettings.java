package io.forewarm.sensor;

import java.util.Map;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

/** Settings read as Spring reads them, without starting anything. That rules are kept is {@link SensorSettingsIT}'s. */
public final class BoundSettings {

    private BoundSettings() {}

    public static <T> T read(Class<T> type, String prefix, Map<String, String> settings) {
        var source = new MapConfigurationPropertySource();
        settings.forEach((name, value) -> source.put(prefix + "." + name, value));
        return new Binder(source).bindOrCreate(prefix, Bindable.of(type));
    }
}
