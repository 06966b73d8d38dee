package io.forewarm.checks;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What may depend on what, over all modules at once.
 *
 * <p>A rule about a package that does not exist, or a library that nobody uses, passes for ever. So every rule here
 * also proves that it has something to guard.
 */
class ArchitectureTest {

    private static final JavaClasses CLASSES =
            new ClassFileImporter().withImportOption(new DoNotIncludeTests()).importPackages("io.forewarm");

    /** Starts Kafka and PostgreSQL: it is these technologies, from end to end. */
    private static final String LOCAL_PLATFORM = "io.forewarm.local..";

    private static final String QUICKSTART = "io.forewarm.quickstart..";

    /** Only the command line itself, which hands the clock to what it measures. */
    private static final String BENCHMARKS_MAIN = "io.forewarm.benchmarks";

    private static final String[] SPRING_EDGES = {
        "..spring..", "..web..", "..kafka..", "..jdbc..", "..kubernetes..", "..micrometer.."
    };

    private static final String[] JSON_EDGES = {
        "..jackson..", "..kafka..", "..web..", "..jdbc..", "..spring..", "..kubernetes.."
    };

    /** Both generations; their shared annotations are outside, for records may carry those anywhere. */
    private static final String[] JSON = {
        "tools.jackson..",
        "com.fasterxml.jackson.core..",
        "com.fasterxml.jackson.databind..",
        "com.fasterxml.jackson.dataformat..",
        "com.fasterxml.jackson.datatype.."
    };

    /** The ways to ask the machine for the time; naming an own clock, as in {@code Instant.now(clock)}, is not one. */
    private static final DescribedPredicate<JavaAccess<?>> READS_THE_MACHINES_CLOCK =
            describe("reads the machine's clock", access -> readsTheMachinesClock(access.getTarget()));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "model",
                "service",
                "sensor",
                "persona",
                "prediction",
                "orchestrator",
                "local",
                "quickstart",
                "replay",
                "benchmarks",
            })
    void everyModuleIsLookedAt(String module) {
        assertThat(in("io.forewarm.%s..".formatted(module))).isNotEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "kafka,      org.apache.kafka..",
        "kafka,      org.springframework.kafka..",
        "kubernetes, io.fabric8..",
        "web,        org.springframework.web..",
        "web,        org.springframework.http..",
        "jdbc,       java.sql..",
        "jdbc,       org.springframework.jdbc..",
        "smile,      smile..",
        "micrometer, io.micrometer..",
        "protobuf,   com.google.protobuf..",
        "protobuf,   io.opentelemetry..",
    })
    void technologyStaysInItsOwnPackages(String edge, String library) {
        var edges = "..%s..".formatted(edge);

        noClasses()
                .that()
                .resideOutsideOfPackages(edges, LOCAL_PLATFORM)
                .should()
                .dependOnClassesThat()
                .resideInAPackage(library)
                .check(CLASSES);

        assertThat(usedBy(resideInAPackage(edges))).anyMatch(resideInAPackage(library));
    }

    @Test
    void springStaysAtTheEdges() {
        noClasses()
                .that(not(resideInAnyPackage(SPRING_EDGES)))
                .and(not(applications()))
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.springframework..")
                .check(CLASSES);

        assertThat(usedBy(resideInAPackage("..spring.."))).anyMatch(resideInAPackage("org.springframework.."));
    }

    @ParameterizedTest
    @ValueSource(strings = {"sensor", "persona", "prediction", "orchestrator"})
    void everyServiceHasOneApplication(String service) {
        assertThat(in("io.forewarm." + service).filter(applications())).hasSize(1);
    }

    @Test
    void jsonStaysAtTheEdges() {
        noClasses()
                .that()
                .resideOutsideOfPackages(JSON_EDGES)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(JSON)
                .check(CLASSES);

        assertThat(usedBy(resideInAnyPackage(JSON_EDGES))).anyMatch(resideInAnyPackage(JSON));
    }

    @ParameterizedTest
    @CsvSource({
        "sensor,       persona, prediction, orchestrator",
        "persona,      sensor,  prediction, orchestrator",
        "prediction,   sensor,  persona,    orchestrator",
        "orchestrator, sensor,  persona,    prediction",
    })
    void servicesMeetOnlyInKafka(String service, String first, String second, String third) {
        var others = Stream.of(first, second, third)
                .map("io.forewarm.%s.."::formatted)
                .toArray(String[]::new);

        noClasses()
                .that()
                .resideInAPackage("io.forewarm.%s..".formatted(service))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(others)
                .check(CLASSES);

        assertThat(others).allSatisfy(other -> assertThat(in(other)).isNotEmpty());
    }

    @ParameterizedTest
    @ValueSource(strings = {"sensor", "persona", "prediction", "orchestrator", "replay"})
    void featuresDoNotFormCycles(String module) {
        slices().matching("io.forewarm.%s.(*)..".formatted(module))
                .should()
                .beFreeOfCycles()
                .check(CLASSES);

        assertThat(in("io.forewarm.%s.*..".formatted(module))
                        .map(type -> type.getPackageName().split("\\.", 5)[3])
                        .distinct())
                .hasSizeGreaterThan(1);
    }

    @Test
    void timeComesInAsAnArgument() {
        noClasses()
                .that()
                .resideOutsideOfPackages("..spring..", LOCAL_PLATFORM, QUICKSTART, BENCHMARKS_MAIN)
                .should()
                .accessTargetWhere(READS_THE_MACHINES_CLOCK)
                .check(CLASSES);

        assertThat(in("..spring..").flatMap(type -> type.getAccessesFromSelf().stream()))
                .anyMatch(READS_THE_MACHINES_CLOCK);
    }

    private static boolean readsTheMachinesClock(AccessTarget target) {
        var owner = target.getOwner().getName();
        return switch (target.getName()) {
            case "now" -> owner.startsWith("java.time.") && !takesAClock(target);
            case "system", "systemUTC", "systemDefaultZone", "tickMillis", "tickSeconds", "tickMinutes" ->
                Set.of("java.time.Clock", "java.time.InstantSource").contains(owner);
            case "currentTimeMillis" -> owner.equals("java.lang.System");
            case "<init>" ->
                owner.equals("java.util.Date") && parameters(target).isEmpty();
            default -> false;
        };
    }

    private static boolean takesAClock(AccessTarget target) {
        return parameters(target).stream().anyMatch(type -> type.isEquivalentTo(Clock.class));
    }

    private static List<JavaClass> parameters(AccessTarget target) {
        return target instanceof AccessTarget.CodeUnitAccessTarget method ? method.getRawParameterTypes() : List.of();
    }

    /** The one class per service that starts it. */
    private static DescribedPredicate<JavaClass> applications() {
        return resideInAPackage("io.forewarm.*")
                .and(describe("are applications", type -> type.getSimpleName().endsWith("Application")));
    }

    private static Stream<JavaClass> in(String packages) {
        return CLASSES.that(resideInAPackage(packages)).stream();
    }

    /** Everything that these classes lean on. */
    private static Stream<JavaClass> usedBy(DescribedPredicate<JavaClass> classes) {
        return CLASSES.that(classes).stream()
                .flatMap(type -> type.getDirectDependenciesFromSelf().stream())
                .map(dependency -> dependency.getTargetClass());
    }
}
