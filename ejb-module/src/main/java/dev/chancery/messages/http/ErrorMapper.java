package dev.chancery.messages.http;

import dev.chancery.json.JsonCodec;
import dev.chancery.messages.ClaudeException;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpHeaders;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;
import org.eclipse.microprofile.rest.client.ext.ResponseExceptionMapper;

/** Makes exceptions of errors for those who use {@link MessagesApi} by itself. */
public final class ErrorMapper implements ResponseExceptionMapper<ClaudeException> {
    private static final int LARGEST = 1 << 20;

    private final Errors errors = new Errors(new JsonCodec());

    @Override
    public boolean handles(int status, MultivaluedMap<String, Object> headers) {
        return status >= 300;
    }

    @Override
    public ClaudeException toThrowable(Response response) {
        HttpHeaders headers = HttpHeaders.of(response.getStringHeaders(), (name, value) -> true);
        String body = response.hasEntity() ? body(response) : "";
        String requestId = Optional.ofNullable(response.getHeaderString("request-id"))
                .map(HttpAnswer::harmless)
                .orElse(null);
        return errors.of(
                response.getStatus(),
                requestId,
                RetryAfter.of(headers, Instant.now()).orElse(null),
                body);
    }

    private static String body(Response response) {
        try (InputStream in =
                response.getEntity() instanceof InputStream unread ? unread : new ByteArrayInputStream(new byte[0])) {
            return new String(in.readNBytes(LARGEST), StandardCharsets.UTF_8);
        } catch (IOException e) {
            return "";
        }
    }
}
