package dev.chancery.assistants;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ArchivesTest {
    @ParameterizedTest
    @CsvSource({
        "vfs:/content/claims.ear/claims.war/WEB-INF/classes, claims.war",
        "vfs:/content/claims.ear/claims.war/WEB-INF/lib/rules.jar/, rules.jar",
        "vfs:/content/claims.ear/claims-ejb.jar/, claims-ejb.jar",
        "file:/opt/servers/x/workarea/cache/claims-ejb.jar, claims-ejb.jar",
        "jar:file:/opt/claims.ear!/claims.war!/WEB-INF/classes/, claims.war",
        "file:/home/me/claims/target/classes/, ''",
        "file:/home/me/.jarring/x, ''",
    })
    void namesTheInnermostFile(String location, String name) {
        assertThat(Archives.nameIn(location)).isEqualTo(name);
    }

    @Test
    void knowsNoneOfTheJdks() {
        assertThat(Archives.nameOf(String.class)).isEmpty();
    }
}
