package dev.chancery.alerts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.chancery.outbox.AlertKind;
import java.net.InetAddress;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import javax.net.ssl.SSLSocketFactory;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class WebhookSenderTest {
    private static final Instant NOW = Instant.parse("2026-11-21T12:00:00Z");
    private static final String BODY = "{\"text\":\"预算\"}";

    private final FakeReceiver receiver = new FakeReceiver();
    private final ScheduledExecutorService watch = Executors.newSingleThreadScheduledExecutor();
    private final WebhookSender sender = sender(List.of(Network.parse("127.0.0.1")), InetAddress::getAllByName);
    private final WebhookSender brief =
            sender(List.of(Network.parse("127.0.0.1")), InetAddress::getAllByName, Duration.ofSeconds(2));

    private WebhookSender sender(List<Network> allowed, WebhookSender.Lookup lookup) {
        return sender(allowed, lookup, Duration.ofSeconds(30));
    }

    private WebhookSender sender(List<Network> allowed, WebhookSender.Lookup lookup, Duration patience) {
        return new WebhookSender(
                new AllowedAddresses(allowed),
                lookup,
                (SSLSocketFactory) SSLSocketFactory.getDefault(),
                watch,
                Clock.fixed(NOW, ZoneOffset.UTC),
                patience);
    }

    @AfterEach
    void close() {
        receiver.close();
        watch.shutdownNow();
    }

    private static Outgoing outgoing(String url, @Nullable String secret) {
        AlertDelivery delivery = new AlertDelivery(
                "id-1",
                "alert-1",
                "channel-1",
                "ops",
                AlertKind.TEST,
                "",
                "A test.",
                BODY,
                DeliveryState.WAITING,
                0,
                "",
                NOW,
                NOW,
                null);
        return new Outgoing(delivery, ChannelType.WEBHOOK, url, secret);
    }

    private static void failed(WebhookSender sender, String url, String message) {
        assertThatExceptionOfType(SendingFailedException.class)
                .isThrownBy(() -> sender.send(outgoing(url, null)))
                .withMessage(message);
    }

    @Test
    void postsTheBodyAndSignsIt() throws Exception {
        sender.send(outgoing(receiver.url("/hook?a=b%20c"), "sixteen-or-more-of-it"));

        assertThat(receiver.bodies()).containsExactly(BODY);
        assertThat(receiver.heads().get(0))
                .startsWith("POST /hook?a=b%20c HTTP/1.1\r\nHost: 127.0.0.1:" + receiver.port() + "\r\n")
                .contains("\r\nContent-Type: application/json\r\n", "\r\nChancery-Delivery: id-1\r\n")
                .contains("\r\nChancery-Signature: t=1795262400,v1="
                        + "d9eecb454f5cc19c80dde2aed0ff775a122705b7f0a00fe140d61ea7beda085b\r\n");
    }

    @Test
    void signsNothingWithoutASecret() throws Exception {
        sender.send(outgoing(receiver.url(""), null));

        assertThat(receiver.heads().get(0)).startsWith("POST / HTTP/1.1\r\n").doesNotContain("Signature");
    }

    @Test
    void saysWhatTheReceiverAnswered() {
        receiver.answer("HTTP/1.1 503 Overloaded\r\nContent-Length: 6\r\n\r\nsecret");
        failed(sender, receiver.url("/"), "The receiver answered 503.");

        receiver.answer("HTTP/1.0 404\r\n\r\n");
        failed(sender, receiver.url("/"), "The receiver answered 404.");

        receiver.answer("HTTP/1.1 103 Early Hints\r\nLink: x\r\n\r\nHTTP/1.1 200 OK\r\n\r\n");
        assertThatCode(() -> sender.send(outgoing(receiver.url("/"), null))).doesNotThrowAnyException();
    }

    @Test
    void followsNoRedirect() {
        receiver.answer("HTTP/1.1 302 Found\r\nLocation: " + receiver.url("/other") + "\r\n\r\n");

        failed(sender, receiver.url("/"), "The receiver answered 302; redirects are not followed.");

        assertThat(receiver.heads()).hasSize(1);
    }

    @Test
    void readsNoEndlessAnswer() {
        receiver.answer("HTTP/1.1 200 OK\r\n" + "X: y\r\n".repeat(10_000) + "\r\n");
        failed(sender, receiver.url("/"), "The connection broke off before there was an answer.");

        receiver.answer("SSH-2.0-OpenSSH\r\n\r\n");
        failed(sender, receiver.url("/"), "The connection broke off before there was an answer.");
    }

    @Test
    void waitsNoLongerThanItSays() {
        receiver.answer("");

        failed(brief, receiver.url("/"), "The receiver did not answer within 2 seconds.");
    }

    @Test
    void leadsToNoAddressThatIsNotPublic() throws Exception {
        failed(
                sender(List.of(), InetAddress::getAllByName),
                receiver.url("/"),
                "The name leads to 127.0.0.1, which is not a public address: chancery.alerts.allowed-networks can"
                        + " allow it.");
        InetAddress[] mixed = {InetAddress.getByName("127.0.0.1"), InetAddress.getByName("169.254.169.254")};
        failed(
                sender(List.of(Network.parse("127.0.0.1")), host -> mixed),
                "https://example.com/",
                "The name leads to 169.254.169.254, which is not a public address: chancery.alerts.allowed-networks"
                        + " can allow it.");

        assertThat(receiver.heads()).isEmpty();
    }

    @Test
    void saysThatNobodyIsThere() {
        int port = receiver.port();
        receiver.close();

        failed(sender, "http://127.0.0.1:" + port + "/", "The receiver cannot be reached.");
        failed(
                sender(List.of(), host -> {
                    throw new java.net.UnknownHostException(host);
                }),
                "https://nowhere.example/",
                "The name of the receiver is not known.");
    }

    @Test
    void trustsNobodyWithoutTls() {
        receiver.answer("HTTP/1.1 200 OK\r\n\r\n");
        String plain = receiver.url("/").replace("http:", "https:");

        assertThatExceptionOfType(SendingFailedException.class)
                .isThrownBy(() -> brief.send(outgoing(plain, null)))
                .withMessageStartingWith("The receiver ");
        assertThat(receiver.bodies()).doesNotContain(BODY);
    }
}
