package dev.chancery.alerts;

import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLSocketFactory;

/** Sends alerts as JSON. */
final class WebhookSender implements AlertSender {
    private static final Duration CONNECT = Duration.ofSeconds(5);
    private static final Duration TOTAL = Duration.ofSeconds(10);
    private static final int MOST_ADDRESSES = 3;
    private static final int OK = 200;
    private static final int REDIRECT = 300;
    private static final int REFUSED = 400;

    /** Looks names up. */
    @FunctionalInterface
    interface Lookup {
        InetAddress[] all(String host) throws UnknownHostException;
    }

    private final AllowedAddresses allowed;
    private final Lookup lookup;
    private final SSLSocketFactory tls;
    private final ScheduledExecutorService watch;
    private final Clock clock;
    private final Duration total;

    /** @param watch on whose threads a connection is closed that takes too long */
    WebhookSender(AllowedAddresses allowed, ScheduledExecutorService watch, Clock clock) {
        this(allowed, InetAddress::getAllByName, (SSLSocketFactory) SSLSocketFactory.getDefault(), watch, clock, TOTAL);
    }

    WebhookSender(
            AllowedAddresses allowed,
            Lookup lookup,
            SSLSocketFactory tls,
            ScheduledExecutorService watch,
            Clock clock,
            Duration total) {
        this.allowed = allowed;
        this.lookup = lookup;
        this.tls = tls;
        this.watch = watch;
        this.clock = clock;
        this.total = total;
    }

    @Override
    public void send(Outgoing outgoing) throws SendingFailedException {
        URI url = URI.create(outgoing.address());
        List<InetAddress> addresses = addresses(url.getHost());
        byte[] body = outgoing.delivery().body().getBytes(StandardCharsets.UTF_8);
        AtomicBoolean late = new AtomicBoolean();
        long began = System.nanoTime();
        try (WebhookConnection connection = connected(url, addresses)) {
            Future<?> deadline = watch.schedule(
                    () -> {
                        late.set(true);
                        connection.close();
                    },
                    total.toNanos() - (System.nanoTime() - began),
                    TimeUnit.NANOSECONDS);
            try {
                connection.secure();
                judge(connection.post(body, headers(outgoing, body)));
            } finally {
                deadline.cancel(false);
            }
        } catch (IOException e) {
            throw new SendingFailedException(late.get() ? tooLate() : why(e));
        }
    }

    /** To the first address that answers: a name may mean one that cannot be reached from here. */
    private WebhookConnection connected(URI url, List<InetAddress> addresses) throws IOException {
        int each = (int) CONNECT.toMillis() / addresses.size();
        IOException failure = new IOException("no address");
        for (InetAddress address : addresses) {
            WebhookConnection connection = new WebhookConnection(url, tls);
            try {
                connection.connect(address, each);
                return connection;
            } catch (IOException e) {
                connection.close();
                failure = e;
            }
        }
        throw failure;
    }

    /** Each must be allowed: which one a name means first is up to who answers for the name. */
    private List<InetAddress> addresses(String host) throws SendingFailedException {
        try {
            List<InetAddress> all = Arrays.asList(lookup.all(host.replaceAll("^\\[|]$", "")));
            for (InetAddress address : all) {
                if (!allowed.isAllowed(address)) {
                    throw new SendingFailedException("The name leads to " + address.getHostAddress()
                            + ", which is not a public address: chancery.alerts.allowed-networks can allow it.");
                }
            }
            return all.subList(0, Math.min(all.size(), MOST_ADDRESSES));
        } catch (UnknownHostException e) {
            throw new SendingFailedException("The name of the receiver is not known.");
        }
    }

    private Map<String, String> headers(Outgoing outgoing, byte[] body) {
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("Content-Type", "application/json");
        headers.put("User-Agent", "Chancery");
        headers.put("Chancery-Delivery", outgoing.id());
        String secret = outgoing.secret();
        if (secret != null) {
            headers.put(Signature.HEADER, Signature.of(secret, clock.instant(), body));
        }
        return headers;
    }

    private static void judge(int status) throws SendingFailedException {
        if (status >= OK && status < REDIRECT) {
            return;
        }
        throw new SendingFailedException("The receiver answered " + status
                + (status >= REDIRECT && status < REFUSED ? "; redirects are not followed." : "."));
    }

    private String tooLate() {
        return "The receiver did not answer within " + total.toSeconds() + " seconds.";
    }

    /** The JDK's sentences may name what they met; of their kind there are few. */
    private static String why(IOException e) {
        if (e instanceof SSLException) {
            return "The receiver is not to be trusted, or speaks no TLS: "
                    + e.getClass().getSimpleName() + ".";
        }
        if (e instanceof java.net.SocketTimeoutException) {
            return "The receiver cannot be reached within " + CONNECT.toSeconds() + " seconds.";
        }
        if (e instanceof java.net.ConnectException || e instanceof java.net.NoRouteToHostException) {
            return "The receiver cannot be reached.";
        }
        return "The connection broke off before there was an answer.";
    }
}
