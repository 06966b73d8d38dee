package io.forewarm.benchmarks.ingest.spring;

import com.sun.management.ThreadMXBean;
import io.forewarm.benchmarks.ingest.ChildJvm;
import io.forewarm.sensor.SensorApplication;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;

/**
 * Runs sensor-service with the settings that it is given, says on which port, and answers every line with how many
 * bytes of heap all its threads have allocated so far.
 */
public final class SensorProcess {

    private SensorProcess() {}

    public static void main(String[] arguments) throws IOException {
        try (var context = SensorApplication.prepare().run(arguments);
                var questions = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8))) {
            System.out.println(ChildJvm.ANSWER + context.getEnvironment().getRequiredProperty("local.server.port"));
            while (questions.readLine() != null) {
                System.out.println(ChildJvm.ANSWER + allocatedBytes());
            }
        }
    }

    /** Virtual threads allocate on the account of the platform threads that carry them. */
    private static long allocatedBytes() {
        return ((ThreadMXBean) ManagementFactory.getThreadMXBean()).getTotalThreadAllocatedBytes();
    }
}
