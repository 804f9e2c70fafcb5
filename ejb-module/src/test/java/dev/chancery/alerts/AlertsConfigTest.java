package dev.chancery.alerts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.chancery.config.InvalidSettingException;
import dev.chancery.config.Setting;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AlertsConfigTest {
    @Test
    void hasDefaults() {
        assertThat(AlertsConfig.of(name -> null))
                .isEqualTo(new AlertsConfig(
                        List.of(), Optional.empty(), Optional.empty(), Duration.ofHours(24), Duration.ofDays(90)));
    }

    @Test
    void takesEveryProperty() {
        Map<String, String> config = Map.of(
                "chancery.alerts.allowed-networks", "10.20.0.0/16, fd00::/8",
                "chancery.alerts.mail-session", "java:jboss/mail/Default",
                "chancery.alerts.mail-from", "chancery@example.com",
                "chancery.alerts.give-up-after", "PT1H",
                "chancery.alerts.retention", "P30D");

        assertThat(AlertsConfig.of(config::get))
                .isEqualTo(new AlertsConfig(
                        List.of(Network.parse("10.20.0.0/16"), Network.parse("fd00::/8")),
                        Optional.of("java:jboss/mail/Default"),
                        Optional.of("chancery@example.com"),
                        Duration.ofHours(1),
                        Duration.ofDays(30)));
        assertThat(AlertsConfig.SETTINGS)
                .extracting(Setting::name)
                .containsExactlyInAnyOrderElementsOf(config.keySet());
    }

    @ParameterizedTest
    @CsvSource({
        "chancery.alerts.allowed-networks, example.com",
        "chancery.alerts.allowed-networks, 10.0.0.0/33",
        "chancery.alerts.allowed-networks, 10.0.0.0/-1",
        "chancery.alerts.allowed-networks, 300.0.0.0/8",
        "chancery.alerts.mail-session, ldap://evil",
        "chancery.alerts.mail-from, nobody",
        "chancery.alerts.give-up-after, PT59S",
        "chancery.alerts.retention, P7D"
    })
    void refusesWhatCannotBe(String name, String value) {
        assertThatExceptionOfType(InvalidSettingException.class)
                .isThrownBy(() -> AlertsConfig.of(each -> each.equals(name) ? value : null))
                .withMessageStartingWith(name + " is '" + value + "' but must be");
    }
}
