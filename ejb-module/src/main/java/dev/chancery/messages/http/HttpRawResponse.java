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
    private final HttpAnswer answer;
    private final Wire wire;
    private @Nullable InputStream body;

    HttpRawResponse(Call<RawResponse> call, HttpAnswer answer, Wire wire) {
        this.call = call;
        this.answer = answer;
        this.wire = wire;
        wire.watchdog().watch(this);
    }

    @Override
    public int status() {
        return answer.status();
    }

    @Override
    public Optional<String> header(String name) {
        return answer.headers().firstValue(name);
    }

    @Override
    public Map<String, List<String>> headers() {
        return answer.headers().map();
    }

    @Override
    public InputStream body() {
        try {
            InputStream unpacked = body == null ? answer.content() : body;
            body = unpacked;
            return unpacked;
        } catch (IOException e) {
            throw new UnavailableException(ErrorDetails.of("The answer broke off: " + e + "."), e);
        }
    }

    @Override
    public byte[] bytes() {
        try {
            return Bodies.read(
                    answer, call.deadline(), wire.watchdog(), wire.config().largestAnswer());
        } finally {
            close();
        }
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
        answer.close();
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
