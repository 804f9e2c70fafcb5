package dev.chancery.messages;

import java.util.Optional;

/**
 * An event of a streamed answer, as the API names them. Unknown ones arrive as {@link Unknown} and are to be skipped
 * by those who do not know them.
 *
 * @see <a href="https://platform.claude.com/docs/en/build-with-claude/streaming">Streaming messages</a>
 */
public sealed interface StreamEvent extends WireObject {
    /** The event's type on the wire, such as {@code content_block_delta}. */
    default String type() {
        return fields().requireText("type");
    }

    /** The event that these fields are. */
    static StreamEvent of(Fields fields) {
        return switch (fields.requireText("type")) {
            case MessageStart.TYPE -> new MessageStart(fields);
            case ContentBlockStart.TYPE -> new ContentBlockStart(fields);
            case ContentBlockDelta.TYPE -> new ContentBlockDelta(fields);
            case ContentBlockStop.TYPE -> new ContentBlockStop(fields);
            case MessageDelta.TYPE -> new MessageDelta(fields);
            case MessageStop.TYPE -> new MessageStop(fields);
            case Ping.TYPE -> new Ping(fields);
            default -> new Unknown(fields);
        };
    }

    /** The answer begins: its id, model and first usage; no content yet. */
    record MessageStart(Fields fields) implements StreamEvent {
        static final String TYPE = "message_start";

        /** The message as far as it is known. */
        public Message message() {
            return new Message(
                    fields.object("message").orElseThrow(() -> new MalformedFieldException("message", "is missing")));
        }
    }

    /** A block begins; what follows with the same index belongs to it. */
    record ContentBlockStart(Fields fields) implements StreamEvent {
        static final String TYPE = "content_block_start";

        /** The block's place in the content, from 0. */
        public int index() {
            return Indexes.of(fields);
        }

        /** The block as it begins; whole, where it has no deltas. */
        public ContentBlock contentBlock() {
            return ContentBlock.of(fields.object("content_block")
                    .orElseThrow(() -> new MalformedFieldException("content_block", "is missing")));
        }
    }

    /** A piece of a block. */
    record ContentBlockDelta(Fields fields) implements StreamEvent {
        static final String TYPE = "content_block_delta";

        /** The block's place in the content, from 0. */
        public int index() {
            return Indexes.of(fields);
        }

        /** The piece, by its own {@code type}. */
        public Fields delta() {
            return fields.object("delta").orElseThrow(() -> new MalformedFieldException("delta", "is missing"));
        }

        /** The piece's text, if it is one of text. */
        public Optional<String> text() {
            return piece("text_delta", "text");
        }

        /** The piece's thinking, if it is one of thinking. */
        public Optional<String> thinking() {
            return piece("thinking_delta", "thinking");
        }

        /** The piece of a tool's arguments, if it is one; JSON only when all pieces are joined. */
        public Optional<String> partialJson() {
            return piece("input_json_delta", "partial_json");
        }

        private Optional<String> piece(String type, String name) {
            Fields delta = delta();
            return type.equals(delta.value("type")) ? Optional.of(delta.requireText(name)) : Optional.empty();
        }
    }

    /** A block is complete. */
    record ContentBlockStop(Fields fields) implements StreamEvent {
        static final String TYPE = "content_block_stop";

        /** The block's place in the content, from 0. */
        public int index() {
            return Indexes.of(fields);
        }
    }

    /** Stop reason and usage so far; numbers are totals, not additions. */
    record MessageDelta(Fields fields) implements StreamEvent {
        static final String TYPE = "message_delta";

        /** What changes in the message: {@code stop_reason}, {@code stop_sequence}, {@code stop_details}, {@code container}. */
        public Fields delta() {
            return fields.object("delta").orElse(Fields.empty());
        }

        /** The tokens so far. */
        public Usage usage() {
            return fields.object("usage").map(Usage::new).orElse(Usage.UNKNOWN);
        }
    }

    /** The answer is complete; nothing follows. */
    record MessageStop(Fields fields) implements StreamEvent {
        static final String TYPE = "message_stop";
    }

    /** A sign of life. */
    record Ping(Fields fields) implements StreamEvent {
        static final String TYPE = "ping";
    }

    /** An event that this version does not know. */
    record Unknown(Fields fields) implements StreamEvent {}
}
