package dev.chancery.guardrails;

import dev.chancery.messages.Fields;
import dev.chancery.messages.StreamEvent;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Puts values back into the events of a streamed answer: into pieces of text and of tools' arguments. What was held back
 * of a block comes as a piece of its own before the block's end. Joined, the pieces are the same however Claude cut them.
 * Not thread-safe; one for each stream.
 */
public final class EventRestorer {
    private static final Map<String, String> TEXTS = Map.of("text_delta", "text", "input_json_delta", "partial_json");

    private final RedactedRequest redacted;
    private final Map<Object, Piece> last = new HashMap<>();

    EventRestorer(RedactedRequest redacted) {
        this.redacted = redacted;
    }

    /** The event as the caller is to see it; before the end of a block sometimes a piece more. */
    public List<StreamEvent> accept(StreamEvent event) {
        if (event instanceof StreamEvent.ContentBlockDelta delta) {
            return List.of(restored(delta));
        }
        if (event instanceof StreamEvent.ContentBlockStart
                && event.fields().value("content_block") instanceof Fields block) {
            return List.of(StreamEvent.of(event.fields().with("content_block", MessageTexts.restore(block, redacted))));
        }
        if (event instanceof StreamEvent.ContentBlockStop stop) {
            Piece piece = last.remove(stop.index());
            String rest = piece == null ? "" : piece.restorer().finish();
            return piece == null || rest.isEmpty() ? List.of(event) : List.of(piece.with(rest), event);
        }
        return List.of(event);
    }

    private StreamEvent restored(StreamEvent.ContentBlockDelta event) {
        String type = event.delta().requireText("type");
        if (type.equals("citations_delta") && event.delta().value("citation") instanceof Fields citation) {
            Fields quoted = FieldTexts.quoted(citation, redacted.vault()::restore);
            return StreamEvent.of(event.fields().with("delta", event.delta().with("citation", quoted)));
        }
        String name = TEXTS.get(type);
        if (name == null || redacted.vault().isEmpty()) {
            return event;
        }
        Piece known = last.get(event.index());
        Restorer restorer = known == null ? restorer(type) : known.restorer();
        Piece piece = new Piece(event.fields(), name, restorer);
        last.put(event.index(), piece);
        return piece.with(restorer.feed(event.delta().requireText(name)));
    }

    private Restorer restorer(String type) {
        return type.equals("text_delta") ? redacted.textRestorer() : redacted.inputRestorer();
    }

    /** The last piece of a block: what is held back goes on where it ends. */
    private record Piece(Fields event, String name, Restorer restorer) {

        StreamEvent with(String text) {
            Fields delta = event.object("delta").orElse(Fields.empty());
            return StreamEvent.of(event.with("delta", delta.with(name, text)));
        }
    }
}
