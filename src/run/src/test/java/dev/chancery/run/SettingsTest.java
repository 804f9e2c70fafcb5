package dev.chancery.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SettingsTest {

    @Test
    void readsEveryArgument() {
        Settings settings = Settings.parse(arguments("wildfly", "8080"));

        assertThat(settings.server()).isEqualTo("wildfly");
        assertThat(settings.home()).isAbsolute().hasFileName("home");
        assertThat(settings.config()).hasFileName("config");
        assertThat(settings.ear()).hasFileName("chancery.ear");
        assertThat(settings.simulator()).hasFileName("simulator.jar");
        assertThat(settings.data()).hasFileName("data");
        assertThat(settings.port()).isEqualTo(8080);
        assertThat(settings.openBrowser()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "0", "65536", "99999999999", "-1", "http"})
    void refusesWhatIsNoPort(String port) {
        assertThatExceptionOfType(CannotRunException.class)
                .isThrownBy(() -> Settings.parse(arguments("wildfly", port)))
                .withMessage("chancery.port is \"" + port + "\"; it must be a number from 1 to 65535.");
    }

    @Test
    void namesAMissingArgument() {
        assertThatExceptionOfType(CannotRunException.class)
                .isThrownBy(() -> Settings.parse("--server=wildfly"))
                .withMessageContaining("--home");
    }

    @Test
    void knowsTwoServers() {
        assertThat(AppServer.of(Settings.parse(arguments("wildfly", "8080")))).isInstanceOf(WildFly.class);
        assertThat(AppServer.of(Settings.parse(arguments("liberty", "9080")))).isInstanceOf(OpenLiberty.class);
        assertThatExceptionOfType(CannotRunException.class)
                .isThrownBy(() -> AppServer.of(Settings.parse(arguments("tomcat", "8080"))))
                .withMessageContaining("\"tomcat\"");
    }

    private static String[] arguments(String server, String port) {
        return new String[] {
            "--server=" + server,
            "--home=home",
            "--config=config",
            "--ear=chancery.ear",
            "--simulator=simulator.jar",
            "--data=data",
            "--port=" + port,
            "--browser=false"
        };
    }
}
