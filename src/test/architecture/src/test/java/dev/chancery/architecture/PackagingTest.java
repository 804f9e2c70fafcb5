package dev.chancery.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;

class PackagingTest {

    private static final byte[] JAR = zip(Map.of("dev/chancery/planted/Thing.class", new byte[0]));

    @Test
    void acceptsOneWarWithItsOwnLibraries() {
        Archive ear = ear(Map.of(
                "chancery-ejb.jar", JAR,
                "lib/jmustache-1.16.jar", JAR,
                "chancery-web.war", zip(Map.of("WEB-INF/lib/flow-server-24.9.15.jar", JAR))));

        assertThat(Packaging.objections(ear)).isEmpty();
    }

    @Test
    void refusesALibraryInTwoPlaces() {
        Archive ear = ear(Map.of(
                "lib/jmustache-1.16.jar", JAR, "chancery-web.war", zip(Map.of("WEB-INF/lib/jmustache-1.15.jar", JAR))));

        assertThat(Packaging.objections(ear)).containsExactly("jmustache-1.15.jar is in the EAR and in its WAR");
    }

    @Test
    void refusesTheEjbModuleInTheWar() {
        Archive ear = ear(Map.of(
                "chancery-ejb.jar", JAR, "chancery-web.war", zip(Map.of("WEB-INF/lib/chancery-ejb-0.1.0.jar", JAR))));

        assertThat(Packaging.objections(ear)).containsExactly("chancery-ejb-0.1.0.jar is in the EAR and in its WAR");
    }

    @Test
    void refusesVaadinBesideTheWar() {
        Archive ear = ear(Map.of("lib/vaadin-cdi-15.0.1.jar", JAR, "chancery-web.war", zip(Map.of())));

        assertThat(Packaging.objections(ear)).containsExactly("vaadin-cdi-15.0.1.jar belongs into the WAR");
    }

    @Test
    void refusesAnApiThatTheServerHas() {
        byte[] api = zip(Map.of("jakarta/inject/Inject.class", new byte[0]));
        Archive ear = ear(Map.of("chancery-web.war", zip(Map.of("WEB-INF/lib/inject-2.0.jar", api))));

        assertThat(Packaging.objections(ear))
                .containsExactly("inject-2.0.jar brings what the server has: jakarta/inject/Inject.class");
    }

    @Test
    void refusesAnEarWithoutAWar() {
        assertThat(Packaging.objections(ear(Map.of()))).isNotEmpty();
    }

    private static Archive ear(Map<String, byte[]> entries) {
        return new Archive("chancery.ear", new LinkedHashMap<>(entries));
    }

    private static byte[] zip(Map<String, byte[]> entries) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
                zip.putNextEntry(new ZipEntry(entry.getKey()));
                zip.write(entry.getValue());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
