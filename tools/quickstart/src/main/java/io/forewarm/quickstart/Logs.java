package io.forewarm.quickstart;

import java.nio.file.Path;
import org.slf4j.bridge.SLF4JBridgeHandler;

/** Sends all logs of this process to a file in the data folder. Must come before anything logs. */
final class Logs {

    private Logs() {}

    static void into(Path folder) {
        // Read by our logback.xml.
        System.setProperty("forewarm.logs", folder.toString());
        SLF4JBridgeHandler.removeHandlersForRootLogger();
        SLF4JBridgeHandler.install();
    }
}
