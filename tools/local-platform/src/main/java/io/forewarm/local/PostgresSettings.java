package io.forewarm.local;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** What one PostgreSQL server on a laptop is told; the keys are those of PostgreSQL's documentation. */
record PostgresSettings(int port, Durability durability) {

    /**
     * The settings as options of the {@code postgres} program. They win over the files in the data folder, and nothing
     * of them stays there. No value may need quoting.
     */
    String toOptions() {
        return toMap().entrySet().stream()
                .map(setting -> "-c %s=%s".formatted(setting.getKey(), setting.getValue()))
                .collect(Collectors.joining(" "));
    }

    private Map<String, Object> toMap() {
        var settings = new LinkedHashMap<String, Object>();
        settings.put("listen_addresses", Ports.HOST);
        settings.put("port", port);
        settings.put("unix_socket_directories", ""); // else a socket file in the folder for temporary files
        settings.put("max_connections", 100);
        settings.put("shared_buffers", "64MB");
        settings.put("min_wal_size", "64MB");
        settings.put("max_wal_size", "256MB");
        settings.put("jit", "off"); // queries are short: compiling them costs more than it saves
        settings.put("timezone", "UTC");
        settings.put("log_timezone", "UTC");
        if (durability == Durability.FAST) {
            settings.put("fsync", "off");
            settings.put("synchronous_commit", "off");
            settings.put("full_page_writes", "off");
        }
        return settings;
    }
}
