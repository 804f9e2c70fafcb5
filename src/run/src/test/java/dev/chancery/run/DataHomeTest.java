package dev.chancery.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DataHomeTest {

    private static final Path DIRECTORY = Path.of("data");

    @Test
    void isADirectoryWhenNoDatabaseIsNamed() {
        DataHome home = DataHome.of(Map.of("CHANCERY_DB_URL", " "), DIRECTORY);

        assertThat(home.description()).isEqualTo("data");
        assertThat(home.environment()).containsOnly(Map.entry("CHANCERY_DATA_DIR", "data"));
    }

    @Test
    void isThePostgresOfTheEnvironment() {
        DataHome home = DataHome.of(
                Map.of("CHANCERY_DB_URL", "jdbc:postgresql://db.example/chancery?password=of-a-test"), DIRECTORY);

        assertThat(home.description()).isEqualTo("jdbc:postgresql://db.example/chancery");
        assertThat(home.environment()).containsEntry("CHANCERY_DB", "postgresql");
    }

    @Test
    void isNoOtherDatabase() {
        assertThatExceptionOfType(CannotRunException.class)
                .isThrownBy(() -> DataHome.of(Map.of("CHANCERY_DB_URL", "jdbc:other://db.example"), DIRECTORY))
                .withMessageContaining("jdbc:postgresql:");
    }
}
