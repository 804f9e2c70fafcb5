package dev.chancery.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LicencesTest {

    private static final String APACHE = "http://www.apache.org/licenses/LICENSE-2.0";
    private static final String COMMERCIAL = "https://vaadin.com/commercial-license-and-service-terms";

    @Test
    void acceptsTheFreeVaadin() {
        assertThat(Licences.objections(List.of(flowServer("24.9.15", APACHE), jar("vaadin-core-24.9.14.jar", ""))))
                .isEmpty();
    }

    @Test
    void refusesAFlowServerUnderTheCommercialLicence() {
        assertThat(Licences.objections(List.of(flowServer("24.9.99", COMMERCIAL))))
                .contains("flow-server-24.9.99.jar has the licence " + COMMERCIAL);
    }

    @Test
    void refusesAFlowServerThatSaysNothing() {
        assertThat(Licences.objections(List.of(jar("flow-server-24.9.15.jar", "Bundle-Version: 24.9.15\r\n"))))
                .containsExactly("flow-server-24.9.15.jar does not say that it is under the Apache licence");
    }

    @Test
    void refusesTheLineForPayingCustomersWhateverItSays() {
        assertThat(Licences.objections(List.of(flowServer("24.10.0", APACHE))))
                .containsExactly("flow-server-24.10.0.jar is of a line for paying customers");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "vaadin-24.9.14.jar",
                "vaadin-charts-flow-24.9.14.jar",
                "copilot-24.9.14.jar",
                "vaadin-dev-24.9.14.jar"
            })
    void refusesAComponentThatIsNotFree(String name) {
        assertThat(Licences.objections(List.of(flowServer("24.9.15", APACHE), jar(name, ""))))
                .containsExactly(name + " is not free");
    }

    @Test
    void refusesAnUnknownComponentUnderTheCommercialLicence() {
        Archive newcomer = jar("vaadin-newcomer-flow-24.9.14.jar", "Bundle-License: " + COMMERCIAL + "\r\n");

        assertThat(Licences.objections(List.of(flowServer("24.9.15", APACHE), newcomer)))
                .hasSize(1);
    }

    @Test
    void refusesAWarWithoutVaadin() {
        assertThat(Licences.objections(List.of())).isNotEmpty();
    }

    private static Archive flowServer(String version, String licence) {
        return jar(
                "flow-server-" + version + ".jar",
                "Bundle-License: " + licence + "\r\nBundle-Version: " + version + "\r\n");
    }

    private static Archive jar(String name, String attributes) {
        byte[] manifest = ("Manifest-Version: 1.0\r\n" + attributes).getBytes(StandardCharsets.UTF_8);
        return new Archive("WEB-INF/lib/" + name, Map.of("META-INF/MANIFEST.MF", manifest));
    }
}
