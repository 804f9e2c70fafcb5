package dev.chancery.messages.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNoException;

import dev.chancery.config.InvalidSettingException;
import dev.chancery.config.Setting;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TransportConfigTest {
    @Test
    void hasDefaults() {
        assertThat(TransportConfig.of(name -> null))
                .isEqualTo(new TransportConfig(Duration.ofSeconds(10), null, null, null, null, 1000, false));
        assertThatNoException()
                .isThrownBy(() -> TransportConfig.of(name -> null).check());
    }

    @Test
    void takesEveryProperty() {
        Map<String, String> config = new HashMap<>();
        config.put("claude/mp-rest/connectTimeout", "1500");
        config.put("claude/mp-rest/readTimeout", "2500");
        config.put("claude/mp-rest/proxyAddress", "proxy.example.com:3128");
        config.put("claude/mp-rest/trustStore", "file:/tmp/trust.p12");
        config.put("claude/mp-rest/trustStorePassword", "canary-trust");
        config.put("claude/mp-rest/trustStoreType", "PKCS12");
        config.put("claude/mp-rest/keyStore", "classpath:keys.jks");
        config.put("claude/mp-rest/keyStorePassword", "canary-keys");
        config.put("claude/mp-rest/keyStoreType", "BKS");
        config.put("chancery.max-connections", "7");
        config.put("chancery.http-version", "2");

        TransportConfig transport = TransportConfig.of(config::get);

        assertThat(transport.connectTimeout()).isEqualTo(Duration.ofMillis(1500));
        assertThat(transport.readTimeout()).isEqualTo(Duration.ofMillis(2500));
        assertThat(transport.proxy().getHostString()).isEqualTo("proxy.example.com");
        assertThat(transport.proxy().getPort()).isEqualTo(3128);
        assertThat(transport.trustStore().location()).isEqualTo("file:/tmp/trust.p12");
        assertThat(transport.trustStore().password()).isEqualTo("canary-trust".toCharArray());
        assertThat(transport.trustStore().type()).isEqualTo("PKCS12");
        assertThat(transport.keyStore().location()).isEqualTo("classpath:keys.jks");
        assertThat(transport.keyStore().password()).isEqualTo("canary-keys".toCharArray());
        assertThat(transport.keyStore().type()).isEqualTo("BKS");
        assertThat(transport.maxConnections()).isEqualTo(7);
        assertThat(transport.http2()).isTrue();
        assertThat(TransportConfig.SETTINGS)
                .extracting(Setting::name)
                .as("every property is set above")
                .containsExactlyInAnyOrderElementsOf(config.keySet());
        assertThat(transport.toString()).doesNotContain("canary");
    }

    @Test
    void takesZeroMillisecondsForNoLimit() {
        TransportConfig transport = TransportConfig.of(name -> name.contains("Timeout") ? "0" : null);

        assertThat(transport.readTimeout()).isNull();
        assertThat(transport.connectTimeout()).isGreaterThanOrEqualTo(Duration.ofDays(1));
    }

    @ParameterizedTest
    @CsvSource({
        "claude/mp-rest/connectTimeout, -1",
        "claude/mp-rest/connectTimeout, 10s",
        "claude/mp-rest/readTimeout, 86400001",
        "claude/mp-rest/readTimeout, NaN",
        "claude/mp-rest/proxyAddress, proxy.example.com",
        "claude/mp-rest/proxyAddress, :3128",
        "claude/mp-rest/proxyAddress, proxy:0",
        "claude/mp-rest/proxyAddress, proxy:65536",
        "claude/mp-rest/proxyAddress, proxy:http",
        "claude/mp-rest/trustStore, /etc/trust.jks",
        "claude/mp-rest/keyStore, https://example.com/keys.jks",
        "chancery.max-connections, 0",
        "chancery.max-connections, 100001",
        "chancery.http-version, 3",
    })
    void refusesWithPropertyAndValue(String name, String value) {
        assertThatExceptionOfType(InvalidSettingException.class)
                .isThrownBy(() -> TransportConfig.of(each -> each.equals(name) ? value : null))
                .withMessageStartingWith(name + " is '" + value + "' but must be ");
    }

    @Test
    void doesNotShowThePasswordOfAProxy() {
        for (String address : new String[] {"user:canary-password@proxy", "http://user:canary-password@proxy:99999"}) {
            assertThatExceptionOfType(InvalidSettingException.class)
                    .isThrownBy(() ->
                            TransportConfig.of(each -> each.equals("claude/mp-rest/proxyAddress") ? address : null))
                    .satisfies(e -> assertThat(ClaudeConfigTest.everything(e)).doesNotContain("canary-password"));
        }
    }

    @Test
    void refusesStoresThatCannotBeOpened(@TempDir Path directory) throws Exception {
        Path junk = Files.writeString(directory.resolve("junk.p12"), "no key store");
        for (String location : new String[] {
            "file:/does/not/exist", "classpath:does/not/exist", junk.toUri().toString(), "file:a b"
        }) {
            for (String store : new String[] {"trustStore", "keyStore"}) {
                TransportConfig config = TransportConfig.of(name -> name.endsWith("/" + store)
                        ? location
                        : name.endsWith(store + "Password") ? "canary-password" : null);

                assertThatExceptionOfType(InvalidSettingException.class)
                        .isThrownBy(config::check)
                        .withMessageStartingWith("claude/mp-rest/" + store + " is '" + location)
                        .withMessageContaining("but must be a readable key store of type JKS with its password")
                        .satisfies(
                                e -> assertThat(ClaudeConfigTest.everything(e)).doesNotContain("canary-password"));
            }
        }
    }
}
