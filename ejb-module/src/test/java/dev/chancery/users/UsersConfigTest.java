package dev.chancery.users;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.chancery.config.InvalidSettingException;
import dev.chancery.config.Setting;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UsersConfigTest {
    private static final String GOOD = "a river without a bridge";

    @Test
    void hasDefaults() {
        UsersConfig config = UsersConfig.of(name -> null);

        assertThat(config.builtIn()).isTrue();
        assertThat(config.adminName()).isEqualTo("admin");
        assertThat(config.adminPassword()).isEmpty();
        assertThat(config.recover()).isEmpty();
        assertThat(config.rounds()).isEqualTo(600_000);
        assertThat(config.idle()).isEqualTo(Duration.ofMinutes(15));
        assertThat(config.longest()).isEqualTo(Duration.ofHours(8));
        assertThat(config.secureCookie()).isFalse();
    }

    @Test
    void takesEveryProperty() {
        Map<String, String> given = new HashMap<>();
        given.put("chancery.sign-in", "openid");
        given.put("chancery.admin.name", "ada");
        given.put("chancery.admin.password", GOOD);
        given.put("chancery.admin.recover", "rescue");
        given.put("chancery.passwords.rounds", "700000");
        given.put("chancery.session.idle", "PT5M");
        given.put("chancery.session.longest", "PT1H");
        given.put("chancery.session.secure-cookie", "true");
        UsersConfig config = UsersConfig.of(given::get);

        assertThat(config.builtIn()).isFalse();
        assertThat(config.adminName()).isEqualTo("ada");
        assertThat(config.adminPassword()).isPresent();
        assertThat(config.recover()).contains("rescue");
        assertThat(config.rounds()).isEqualTo(700_000);
        assertThat(config.idle()).isEqualTo(Duration.ofMinutes(5));
        assertThat(config.longest()).isEqualTo(Duration.ofHours(1));
        assertThat(config.secureCookie()).isTrue();
        given.put("chancery.admin.password-hash", "");
        given.put("chancery.admin.password-file", "");
        assertThat(UsersConfig.SETTINGS).extracting(Setting::name).containsExactlyInAnyOrderElementsOf(given.keySet());
    }

    @Test
    void readsThePasswordOfAFile(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("password"), GOOD + "\n");
        PasswordCheck passwords = new PasswordCheck(new Pbkdf2Hash(1000), 1);
        ConfiguredPassword password = UsersConfig.of(Map.of("chancery.admin.password-file", file.toString())::get)
                .adminPassword()
                .orElseThrow();

        assertThat(passwords.matches(GOOD, password.hash(passwords))).isTrue();
        assertThat(password.toString()).doesNotContain("river");
    }

    @ParameterizedTest
    @CsvSource({
        "chancery.sign-in, saml",
        "chancery.admin.name, a b",
        "chancery.admin.recover, a b",
        "chancery.admin.password-file, /no/such/file",
        "chancery.passwords.rounds, 1000",
        "chancery.session.idle, PT1S",
        "chancery.session.longest, P9D",
        "chancery.session.secure-cookie, always"
    })
    void refusesWhatIsNotAllowedAndNamesTheProperty(String name, String value) {
        assertThatExceptionOfType(InvalidSettingException.class)
                .isThrownBy(() -> UsersConfig.of(Map.of(name, value)::get))
                .withMessageStartingWith(name + " is '" + value + "' but must be ");
    }

    @ParameterizedTest
    @CsvSource({
        "chancery.admin.password, admin",
        "chancery.admin.password, password1234",
        "chancery.admin.password-hash, not-a-hash",
        "chancery.admin.password-hash, PBKDF2WithHmacSHA256:1000:AAAAAAAAAAAAAAAAAAAAAA==:AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA="
    })
    void doesNotShowAPasswordThatIsNotAllowed(String name, String value) {
        assertThatExceptionOfType(InvalidSettingException.class)
                .isThrownBy(() -> UsersConfig.of(Map.of(name, value)::get))
                .withMessageStartingWith(name + " is '(not shown)' but must be ")
                .satisfies(e -> assertThat(e.getMessage().replace(name, "")).doesNotContain("'" + value));
    }

    @Test
    void refusesTwoPasswordsAndAnIdleTimeBeyondTheLongest() {
        Map<String, String> two = Map.of("chancery.admin.password", GOOD, "chancery.admin.password-file", "/x");
        Map<String, String> idle = Map.of("chancery.session.idle", "PT2H", "chancery.session.longest", "PT1H");

        assertThatExceptionOfType(InvalidSettingException.class)
                .isThrownBy(() -> UsersConfig.of(two::get))
                .withMessageContaining("left out where chancery.admin.password is set")
                .withMessageNotContaining(GOOD);
        assertThatExceptionOfType(InvalidSettingException.class)
                .isThrownBy(() -> UsersConfig.of(idle::get))
                .withMessageStartingWith(
                        "chancery.session.idle is 'PT2H' but must be at most chancery.session.longest");
    }
}
