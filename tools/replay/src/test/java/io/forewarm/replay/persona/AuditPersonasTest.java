package io.forewarm.replay.persona;

import static org.assertj.core.api.Assertions.assertThat;

import io.forewarm.model.activity.Environment;
import io.forewarm.persona.training.PersonaModel;
import io.forewarm.replay.persona.AuditRecording.Scopes;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Twelve minutes of sixteen scripted users, which the model that comes with a release was not fitted to. */
class AuditPersonasTest {

    private static final Path FOLDER = Path.of("../quickstart/src/main/resources/k8s-audit");
    private static final Path RECORDING = FOLDER.resolve("k8s-audit-16-users.jsonl.gz");

    @Test
    void seesMostOfWhatTheScriptsWereWrittenToShowAndWhenTheySwitch() throws IOException {
        var report = AuditPersonas.run(RECORDING, FOLDER.resolve("expected.csv"));

        assertThat(report.model()).isEqualTo(PersonaModel.SYNTHETIC);
        assertThat(report.withoutScopes().values()).isEqualTo(33);
        assertThat(report.withoutScopes().share()).isGreaterThanOrEqualTo(0.8);
        assertThat(report.withScopes().share()).isGreaterThanOrEqualTo(0.8);
        assertThat(report.changesWithScopes().planted()).isEqualTo(216);
        assertThat(report.changesWithScopes().share()).isGreaterThanOrEqualTo(0.8);
        assertThat(report.changesWithScopes().falsePerThousand()).isLessThan(1);
    }

    @Test
    void hidesEveryNameAndShowsAtMostTheStageAndWhichScopesAreOne() throws IOException {
        var hidden = AuditRecording.read(RECORDING, Scopes.HIDDEN).events();
        var shown = AuditRecording.read(RECORDING, Scopes.SHOWN).events();

        assertThat(hidden).hasSizeGreaterThanOrEqualTo(16);
        assertThat(hidden.values())
                .allSatisfy(events -> assertThat(events).allSatisfy(event -> {
                    assertThat(event.key()).matches("0{30}[0-9a-f]{2}");
                    assertThat(event.target().scope()).isEmpty();
                    assertThat(event.target().object()).isEmpty();
                    assertThat(event.target().environment()).isEqualTo(Environment.UNKNOWN);
                }));
        assertThat(shown.values())
                .allSatisfy(events -> assertThat(events)
                        .allSatisfy(event -> assertThat(event.target().scope()).matches("|0{13}[0-9a-f]{3}")));
        assertThat(shown.getOrDefault("operator-1@example.com", List.of()))
                .anyMatch(event -> event.target().environment() == Environment.PRODUCTION);
    }
}
