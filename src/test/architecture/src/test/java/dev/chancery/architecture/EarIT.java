package dev.chancery.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The EAR as it ships; it has to be packaged, so these run after the unit tests. */
class EarIT {

    private static Archive ear;

    @BeforeAll
    static void reads() {
        ear = Archive.read(Repository.root().resolve("ear/target/chancery.ear"));
    }

    @Test
    void needsNoLicenceThatSomebodyHasToBuy() {
        ear.inside("[^/]+\\.war").forEach(war -> assertThat(Licences.objections(war.inside("WEB-INF/lib/.+\\.jar")))
                .isEmpty());
        assertThat(ear.inside("[^/]+\\.war")).isNotEmpty();
    }

    @Test
    void hasEverythingInItsPlace() {
        assertThat(Packaging.objections(ear)).isEmpty();
    }

    @Test
    void carriesBothModules() {
        assertThat(ear.inside("[^/]+\\.(war|jar)"))
                .extracting(Archive::name)
                .containsExactlyInAnyOrder("chancery-ejb.jar", "chancery-web.war");
    }
}
