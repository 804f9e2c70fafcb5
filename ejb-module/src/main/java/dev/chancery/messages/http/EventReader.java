package dev.chancery.messages.http;

import dev.chancery.json.JsonCodec;
import dev.chancery.messages.ClaudeException;
import dev.chancery.messages.Fields;
import dev.chancery.messages.StreamEvent;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Makes events of the API of server-sent events. */
final class EventReader {
    private final HttpAnswer answer;
    private final int largest;
    private final JsonCodec json;
    private final Errors errors;

    private @Nullable SseReader reader;

    EventReader(HttpAnswer answer, Wire wire) {
        this.answer = answer;
        this.largest = wire.config().largestAnswer();
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
        SseReader open = opened();
        SseReader.Event event = open.next();
        while (event != null && event.data().isBlank()) {
            event = open.next();
        }
        return event == null ? null : event(event);
    }

    /** Opened by the first read, which is watched: to unpack an answer, its beginning is read. */
    private SseReader opened() throws IOException {
        if (reader == null) {
            reader = new SseReader(answer.content(), largest);
        }
        return reader;
    }

    private StreamEvent event(SseReader.Event event) {
        if (event.name().equals("error")) {
            throw error(json.tryObject(event.data()).orElse(Fields.empty()));
        }
        Fields fields = json.object(event.data());
        if ("error".equals(fields.value("type"))) {
            throw error(fields);
        }
        return StreamEvent.of(fields);
    }

    private ClaudeException error(Fields fields) {
        return errors.ofEvent(fields, answer.requestId().orElse(null));
    }
}
