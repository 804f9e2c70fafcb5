package dev.chancery.alerts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.chancery.outbox.AlertKind;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ChannelTermsTest {
    @ParameterizedTest
    @CsvSource({
        "https://hooks.example.com/services/T0/B0/x, https://hooks.example.com/…",
        "https://example.com, https://example.com",
        "https://example.com/?token=x, https://example.com/…",
        "HTTPS://example.com:8443/a, https://example.com:8443/…",
        "http://localhost:9999/a, http://localhost:9999/…",
        "http://127.0.0.1/, http://127.0.0.1",
        "'http://[::1]:80/a', 'http://[::1]:80/…'"
    })
    void showsOnlyTheBeginningOfAWebhook(String url, String shown) {
        ChannelAddress address = ChannelAddress.webhook(" " + url + " ");

        assertThat(address.shown()).isEqualTo(shown);
        assertThat(address).hasToString(shown);
        assertThat(address.reveal()).isEqualTo(url);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "example.com",
                "ftp://example.com/",
                "http://example.com/",
                "http://localhost.example.com/",
                "http://127.0.0.1.example.com/",
                "https://user:pass@example.com/",
                "https://example.com/#a",
                "https://exa mple.com/",
                "https:///path",
                "https://example.com:70000/",
                "https://example.com/\r\nX: y",
                "https://a_b/x"
            })
    void refusesOtherAddresses(String url) {
        refused("url", () -> ChannelAddress.webhook(url));
    }

    @Test
    void takesRecipients() {
        assertThat(ChannelAddress.mail("a@example.com,, b@example.org ,a@example.com")
                        .reveal())
                .isEqualTo("a@example.com, b@example.org");
        refused("recipients", () -> ChannelAddress.mail(" , "));
        refused("recipients", () -> ChannelAddress.mail("a@example.com\r\nBcc: b@example.com"));
        refused("recipients", () -> ChannelAddress.mail("a <a@example.com>"));
        refused("recipients", () -> ChannelAddress.mail("a@b.c,".repeat(1) + "nobody"));
    }

    @Test
    void checksTheRest() {
        assertThat(new ChannelTerms(" ops ", Set.of(AlertKind.KEY_INVALID, AlertKind.TEST), true))
                .isEqualTo(new ChannelTerms("ops", Set.of(AlertKind.KEY_INVALID), true));
        refused("name", () -> ChannelTerms.ofEverything(" "));
        refused("name", () -> ChannelTerms.ofEverything("x".repeat(101)));
        refused("name", () -> ChannelTerms.ofEverything("a\u0007b"));
        refused("kinds", () -> new ChannelTerms("ops", Set.of(AlertKind.TEST), true));
        refused("secret", () -> SigningSecret.of("too short"));
        refused("secret", () -> SigningSecret.of("not of ASCII: ünlü ünlü"));
        assertThat(SigningSecret.of(" sixteen-or-more-of-it ").reveal()).isEqualTo("sixteen-or-more-of-it");
        assertThat(SigningSecret.of("sixteen-or-more-of-it")).hasToString("(a secret)");
    }

    private static void refused(String field, ThrowingCallable call) {
        assertThatExceptionOfType(InvalidChannelException.class)
                .isThrownBy(call)
                .satisfies(e -> assertThat(e.field()).isEqualTo(field));
    }
}
