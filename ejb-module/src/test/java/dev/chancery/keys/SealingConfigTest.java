package dev.chancery.keys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.chancery.config.InvalidSettingException;
import dev.chancery.config.Setting;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SealingConfigTest {
    private static final String KEY = Base64.getEncoder().encodeToString(new byte[32]);

    @Test
    void hasDefaults() {
        SealingConfig config = SealingConfig.of(name -> null);

        assertThat(config.keys()).isEmpty();
        assertThat(config.file()).isEqualTo(Path.of("data/chancery-master.key").toAbsolutePath());
        assertThat(config.generated()).isTrue();
    }

    @Test
    void takesEveryProperty() {
        SealingConfig config = SealingConfig.of(
                Map.of("chancery.master-keys", "b:" + KEY + ",a:" + KEY, "chancery.data.dir", "/data")::get);

        assertThat(config.keys().orElseThrow().ids()).containsExactly("b", "a");
        assertThat(config.file()).isEqualTo(Path.of("/data/chancery-master.key"));
        config = SealingConfig.of(Map.of("chancery.master-key-file", "/secrets/keys")::get);
        assertThat(config.file()).isEqualTo(Path.of("/secrets/keys"));
        assertThat(config.generated()).as("one that is named must be there").isFalse();
        assertThat(SealingConfig.SETTINGS)
                .extracting(Setting::name)
                .containsExactlyInAnyOrder("chancery.master-keys", "chancery.master-key-file", "chancery.data.dir");
    }

    @Test
    void findsTheServersDataDirectory() {
        assertThat(SealingConfig.of(Map.of("jboss.server.data.dir", "/wildfly/data")::get)
                        .file())
                .isEqualTo(Path.of("/wildfly/data/chancery-master.key"));
        assertThat(SealingConfig.of(Map.of("server.output.dir", "/liberty/server")::get)
                        .file())
                .isEqualTo(Path.of("/liberty/server/data/chancery-master.key"));
    }

    @Test
    void refusesWrongKeysWithoutShowingThem() {
        assertThatExceptionOfType(InvalidSettingException.class)
                .isThrownBy(() -> SealingConfig.of(Map.of("chancery.master-keys", "a:Y2FuYXJ5")::get))
                .withMessage(
                        "chancery.master-keys is '(not shown)' but must be ID:BASE64 of 32 bytes, several separated"
                                + " by commas; the id of a-z, 0-9 and - (the master key a must be 32 bytes but is 6).")
                .withNoCause();
    }

    @Test
    void doesNotPrint() {
        assertThat(SealingConfig.of(Map.of("chancery.master-keys", "a:" + KEY)::get)
                        .toString())
                .doesNotContain(KEY.substring(0, 8));
    }
}
