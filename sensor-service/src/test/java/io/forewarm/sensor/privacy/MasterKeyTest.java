package io.forewarm.sensor.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MasterKeyTest {

    private static final String LONG_ENOUGH = "not a secret, but more than 32 bytes long";

    @TempDir
    private Path folder;

    @Test
    void aFileIsTheKeyOfTheFirstEpoch() throws IOException {
        var file = Files.writeString(folder.resolve("master.key"), LONG_ENOUGH);

        assertThat(MasterKey.readAll(file)).containsOnlyKeys(1);
    }

    @Test
    void aMountedSecretHasAFileForEachEpochBesideWhatKubernetesPutsThere() throws IOException {
        Files.writeString(folder.resolve("1"), LONG_ENOUGH);
        Files.writeString(folder.resolve("12"), LONG_ENOUGH + "!");
        Files.createDirectory(folder.resolve("..2026_11_24_13_00_00.1234"));
        Files.writeString(folder.resolve("README"), "no key");

        assertThat(MasterKey.readAll(folder)).containsOnlyKeys(1, 12);
    }

    @Test
    void keysOfSettingsCountBesideThoseOfFiles() throws IOException {
        var file = Files.writeString(folder.resolve("master.key"), LONG_ENOUGH);

        assertThat(MasterKey.together(MasterKey.readAll(file), Map.of(2, LONG_ENOUGH)))
                .containsOnlyKeys(1, 2);
    }

    @Test
    void twoKeysForOneEpochAreRefused() throws IOException {
        var read = MasterKey.readAll(Files.writeString(folder.resolve("master.key"), LONG_ENOUGH));

        assertThatThrownBy(() -> MasterKey.together(read, Map.of(1, LONG_ENOUGH)))
                .isInstanceOf(InvalidMasterKeyException.class)
                .hasMessageContaining("epoch 1 has two keys");
    }

    @Test
    void aKeyThatIsNotFitIsRefusedWithoutShowingIt() {
        assertThatThrownBy(() -> MasterKey.together(Map.of(), Map.of(3, "hunter2")))
                .isInstanceOf(InvalidMasterKeyException.class)
                .hasMessageContaining("of epoch 3")
                .hasMessageNotContaining("hunter2");
    }
}
