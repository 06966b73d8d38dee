package io.forewarm.quickstart;

import io.forewarm.model.catalogue.BundleId;
import io.forewarm.model.identity.SubjectId;
import io.forewarm.quickstart.suite.Installation;
import io.forewarm.quickstart.suite.Secrets;
import io.forewarm.quickstart.web.Addresses;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;

/** What we say to the user. */
final class Texts {

    /** Of the examples in {@code deploy/sources}. */
    private static final String EXAMPLES_USER = "ada@example.com";

    private Texts() {}

    static String ready(Duration sinceStart, Installation here) {
        return String.format(
                Locale.ROOT,
                "READY in %.1f s: services on 127.0.0.1:%d to %d, Kafka on %s, PostgreSQL at %s",
                sinceStart.toMillis() / 1000.0,
                here.firstPort(),
                here.firstPort() + 3,
                here.bootstrapServers(),
                withoutQuery(here.database().url()));
    }

    /** Where to look once the stream has ended. */
    static List<String> addresses(Addresses services) {
        return List.of(
                "",
                "Everything stays up until Ctrl-C. The interfaces, and the metrics behind them:",
                links("sensor", services.sensor()),
                links("persona", services.persona()),
                links("prediction", services.prediction()),
                links("orchestrator", services.orchestrator()));
    }

    /** Lines to paste into a shell. */
    static List<String> examples(Addresses services, SubjectId subject, BundleId bundle) {
        return List.of(
                "",
                "What we believe about one of the users, what this one will need next, and a claim:",
                "  curl -s %s/v1/personas/%s".formatted(services.persona(), subject),
                "  curl -s %s/v1/forecasts/%s".formatted(services.prediction(), subject),
                ("  curl -s -H 'Content-Type: application/json' -H 'Idempotency-Key: try-1'"
                                + " -d '{\"subject\":\"%s\",\"bundle\":\"%s\"}' %s/v1/claims")
                        .formatted(subject, bundle, services.orchestrator()));
    }

    /** How to deliver something, and what may be done about the person in it; only who has the tokens may. */
    static List<String> delivery(Addresses services, Secrets secrets) {
        var sensor = services.sensor();
        var sources = bearer(secrets.sourceTokenFile());
        var portal = bearer(secrets.portalTokenFile());
        return List.of(
                "",
                "Something of your own to observe, with the tokens of this data folder; what is then held of its user; and the end of it:",
                "  curl -s %s -H 'Content-Type: application/json' -d @deploy/sources/kubernetes/example.json %s/v1/sources/kubernetes/audit"
                        .formatted(sources, sensor),
                "  curl -s %s %s/v1/subjects/default/%s/export".formatted(portal, sensor, EXAMPLES_USER),
                "  curl -s %s -X DELETE %s/v1/subjects/default/%s".formatted(portal, sensor, EXAMPLES_USER),
                "",
                "A page of a web console that tells what is done in it, at http://localhost:8000/demo.html while this runs:",
                "  python3 -m http.server 8000 --bind 127.0.0.1 --directory deploy/sources/browser");
    }

    private static String bearer(Path tokenFile) {
        return "-H \"Authorization: Bearer $(cat '%s')\"".formatted(tokenFile.toAbsolutePath());
    }

    private static String links(String name, URI service) {
        return "  %-13s %s/swagger-ui/index.html   %s/actuator/prometheus".formatted(name, service, service);
    }

    /** User and password are in the query. */
    private static String withoutQuery(String url) {
        int query = url.indexOf('?');
        return query < 0 ? url : url.substring(0, query);
    }
}
