package io.forewarm.quickstart.suite;

import io.forewarm.local.LocalKafka;
import io.forewarm.local.LocalPostgres;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.BiFunction;

/** Starts everything there is: first Kafka and PostgreSQL, then the services; what can be is started side by side. */
public final class Suite {

    private final Closing closing;
    private final BiFunction<Service, Installation, AutoCloseable> starter;

    /**
     * A suite that isn't started yet.
     *
     * @param closing gets all that was started
     * @param starter starts one service
     */
    public Suite(Closing closing, BiFunction<Service, Installation, AutoCloseable> starter) {
        this.closing = closing;
        this.starter = starter;
    }

    /** Starts all and returns when all are ready. */
    public Installation start(Path data, Ports ports, Optional<Path> kubeconfig) {
        var secrets = Secrets.in(data);
        try (var threads = Executors.newCachedThreadPool(
                Thread.ofPlatform().name("start-", 1).factory())) {
            var postgres = threads.submit(() -> closing.add("PostgreSQL", LocalPostgres.start(data, ports.postgres())));
            var kafka = threads.submit(() -> closing.add("Kafka", LocalKafka.start(data, ports.kafka())));
            var here = new Installation(
                    data,
                    ports.first(),
                    result(kafka).bootstrapServers(),
                    toDatabase(result(postgres)),
                    secrets,
                    kubeconfig);
            var services = Arrays.stream(Service.values())
                    .map(service -> threads.submit(starting(service, here)))
                    .toList();
            services.forEach(Suite::result);
            return here;
        }
    }

    private Callable<AutoCloseable> starting(Service service, Installation here) {
        return () -> {
            try {
                return closing.add(service.title(), starter.apply(service, here));
            } catch (RuntimeException e) {
                throw new StartException("%s did not start: %s".formatted(service.title(), rootMessage(e)), e);
            }
        };
    }

    private static Installation.Database toDatabase(LocalPostgres postgres) {
        return new Installation.Database(postgres.jdbcUrl(), postgres.user(), postgres.password());
    }

    private static <T> T result(Future<T> future) {
        try {
            return future.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StartException("interrupted while starting", e);
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : new StartException("did not start", e);
        }
    }

    private static String rootMessage(Throwable failure) {
        var root = failure;
        for (var cause = root.getCause(); cause != null; cause = cause.getCause()) {
            root = cause;
        }
        return String.valueOf(root.getMessage()).lines().findFirst().orElse(root.toString());
    }
}
