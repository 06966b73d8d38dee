package io.forewarm.quickstart.suite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataFolderTest {

    @TempDir
    private Path parent;

    @Test
    void makesTheFolder() throws Exception {
        try (var folder = DataFolder.take(parent.resolve("new/data"))) {
            assertThat(folder.path()).isDirectory();
        }
    }

    @Test
    void belongsToOneAtATime() throws Exception {
        try (var folder = DataFolder.take(parent)) {
            assertThatThrownBy(() -> DataFolder.take(parent))
                    .isInstanceOf(Refusal.class)
                    .hasMessageContaining("already running")
                    .hasMessageContaining(folder.path().toString());
        }
        DataFolder.take(parent).close();
    }

    @Test
    void refusesAFileInItsPlace() throws Exception {
        var file = Files.writeString(parent.resolve("file"), "");

        assertThatThrownBy(() -> DataFolder.take(file))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("can't be written")
                .hasMessageContaining("--data");
    }

    @Test
    void saysInPlainWordsWhyItCannotBeWritten() throws Exception {
        var file = Files.createFile(parent.resolve("file"));

        assertThatThrownBy(() -> DataFolder.take(file.resolve("data")))
                .hasMessageContaining("can't be written (Not a directory)");
    }
}
