package dev.chancery.messages.http;

import dev.chancery.json.JsonCodec;
import dev.chancery.messages.Fields;
import dev.chancery.messages.StreamEvent;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Makes events of the API of server-sent events. */
final class EventReader {
    private final SseReader reader;
    private final HttpAnswer answer;
    private final JsonCodec json;
    private final Errors errors;

    EventReader(HttpAnswer answer, Wire wire) throws IOException {
        this.reader = new SseReader(answer.content(), wire.config().largestAnswer());
        this.answer = answer;
        this.json = wire.json();
        this.errors = wire.errors();
    }

    /**
     * The next event; null at the end of the connection.
     *
     * @throws dev.chancery.messages.ClaudeException that an {@code error} event tells, or when an event is no JSON
     */
    @Nullable
    StreamEvent next() throws IOException {
        SseReader.Event event = reader.next();
        while (event != null && event.data().isBlank()) {
            event = reader.next();
        }
        return event == null ? null : event(json.object(event.data()));
    }

    private StreamEvent event(Fields fields) {
        if ("error".equals(fields.value("type"))) {
            throw errors.ofEvent(fields, answer.requestId().orElse(null));
        }
        return StreamEvent.of(fields);
    }
}
