package dev.chancery.testing.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProgramsTest {

    @Test
    void saysWhatToInstall(@TempDir Path empty) {
        assertThatThrownBy(() -> Programs.in(List.of(empty)))
                .isInstanceOf(PostgresNotInstalledException.class)
                .hasMessageContaining("install the package postgresql")
                .hasMessageContaining(empty.toString());
    }

    @Test
    void takesTheFirstDirectoryWithAServer(@TempDir Path empty, @TempDir Path full) throws Exception {
        Path initdb = Files.createFile(full.resolve("initdb"));
        assertThat(initdb.toFile().setExecutable(true)).isTrue();

        assertThat(Programs.in(List.of(empty, full)).named("postgres"))
                .isEqualTo(full.resolve("postgres").toString());
    }
}
