package dev.chancery.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The reference of roles says what the code does. */
class RolesReferenceTest {
    private static final Path REFERENCE = Path.of("../src/docs/reference/roles.md");

    @Test
    void listsEveryPermissionOfEveryRole() throws IOException {
        List<String> expected =
                Arrays.stream(Permission.values()).map(RolesReferenceTest::row).toList();

        assertThat(Files.readAllLines(REFERENCE))
                .filteredOn(line -> line.startsWith("| `"))
                .containsExactlyElementsOf(expected);
    }

    private static String row(Permission permission) {
        return "| `" + permission + "` | "
                + Arrays.stream(Role.values())
                        .map(role -> role.permissions().contains(permission) ? "yes" : "")
                        .collect(Collectors.joining(" | "))
                + " |";
    }
}
