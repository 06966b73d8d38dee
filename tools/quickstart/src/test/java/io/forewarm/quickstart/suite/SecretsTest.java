package io.forewarm.quickstart.suite;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class SecretsTest {

    @TempDir
    private Path folder;

    @Test
    void makesAKeyOnceAndKeepsIt() throws Exception {
        var first = Files.readString(Secrets.in(folder).masterKeyFile());
        var second = Files.readString(Secrets.in(folder).masterKeyFile());

        assertThat(second).isEqualTo(first);
        assertThat(Base64.getUrlDecoder().decode(first)).hasSize(32);
    }

    @Test
    void keepsTheTokensSoThatUsersCanReadThem() throws Exception {
        var first = Secrets.in(folder);
        var second = Secrets.in(folder);

        assertThat(second.sourceToken()).isEqualTo(first.sourceToken()).isNotEqualTo(first.portalToken());
        assertThat(second.portalToken()).isEqualTo(first.portalToken());
        assertThat(Files.readString(second.sourceTokenFile())).isEqualTo(first.sourceToken());
        assertThat(Files.readString(second.portalTokenFile())).isEqualTo(first.portalToken());
        assertThat(second.toString()).doesNotContain(first.sourceToken(), first.portalToken());
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void letsNobodyElseReadThem() {
        var secrets = Secrets.in(folder);

        assertThat(List.of(secrets.masterKeyFile(), secrets.sourceTokenFile(), secrets.portalTokenFile()))
                .allSatisfy(file -> assertThat(Files.getPosixFilePermissions(file))
                        .containsExactlyInAnyOrder(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE));
    }
}
