package dev.chancery.messages.http;

import dev.chancery.messages.CallInfo;
import dev.chancery.messages.ErrorDetails;
import dev.chancery.messages.Fields;
import dev.chancery.messages.RawResponse;
import dev.chancery.messages.UnavailableException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** An answer handed out as it came; the watchdog ends its connection at the deadline, and when the application stops. */
final class HttpRawResponse implements RawResponse, Watchdog.Watched {
    private final Call<RawResponse> call;
    private final HttpAnswer received;
    private volatile @Nullable HttpAnswer tapped;
    private final Wire wire;

    HttpRawResponse(Call<RawResponse> call, HttpAnswer answer, Wire wire) {
        this.call = call;
        this.received = answer;
        this.wire = wire;
        wire.watchdog().watch(this);
    }

    @Override
    public int status() {
        return received.status();
    }

    @Override
    public Optional<String> header(String name) {
        return received.headers().firstValue(name);
    }

    @Override
    public Map<String, List<String>> headers() {
        return received.headers().map();
    }

    @Override
    public InputStream body() {
        try {
            return answer().content();
        } catch (IOException e) {
            throw brokeOff(e);
        }
    }

    @Override
    public byte[] bytes() {
        try {
            return Bodies.read(
                    answer(), call.deadline(), wire.watchdog(), wire.config().largestAnswer());
        } catch (IOException e) {
            throw brokeOff(e);
        } finally {
            close();
        }
    }

    /** Read along from the first byte, so that the ledger knows what was used. */
    private HttpAnswer answer() throws IOException {
        HttpAnswer read = tapped == null ? received.tapped(call.current(), wire.json()) : tapped;
        tapped = read;
        return read;
    }

    private static UnavailableException brokeOff(IOException e) {
        return new UnavailableException(ErrorDetails.of("The answer broke off: " + e + "."), e);
    }

    @Override
    public String text() {
        return new String(bytes(), StandardCharsets.UTF_8);
    }

    @Override
    public Fields json() {
        return wire.json().object(bytes());
    }

    @Override
    public CallInfo info() {
        return call.info();
    }

    @Override
    public void close() {
        call.end();
        wire.watchdog().forget(this);
        HttpAnswer read = tapped;
        if (read == null) {
            call.current().cancelled(Attempt.Outcome.NONE);
            received.close();
        } else {
            read.close();
        }
    }

    @Override
    public void check() {
        if (call.deadline().isOver()) {
            close();
        }
    }

    @Override
    public void stop() {
        close();
    }
}
