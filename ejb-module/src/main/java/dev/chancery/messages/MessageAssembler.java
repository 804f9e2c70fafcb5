package dev.chancery.messages;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Puts a streamed answer together. Events are taken in their order; what contradicts it (a second beginning, a block
 * out of place, a piece of a block that is not open) is an error, so that a wrong text is never given for a right one.
 * Unknown blocks and pieces are kept. Not thread-safe.
 */
public final class MessageAssembler {
    private final Function<String, Optional<Fields>> json;
    private final List<BlockAssembler> blocks = new ArrayList<>();
    private @Nullable Fields message;
    private Usage usage = Usage.UNKNOWN;
    private boolean complete;

    /** @param json reads a tool's arguments; empty when the text is no JSON object, as when it was cut off */
    public MessageAssembler(Function<String, Optional<Fields>> json) {
        this.json = json;
    }

    /**
     * Takes the next event.
     *
     * @throws MalformedFieldException when it does not follow from those before
     */
    public void accept(StreamEvent event) {
        if (complete) {
            throw new MalformedFieldException("type", "is " + event.type() + " after message_stop");
        }
        if (event instanceof StreamEvent.ContentBlockDelta delta) {
            block(delta.index()).append(delta.delta());
        } else if (event instanceof StreamEvent.ContentBlockStart start) {
            start(start);
        } else if (event instanceof StreamEvent.ContentBlockStop stop) {
            block(stop.index()).stop(json);
        } else if (event instanceof StreamEvent.MessageStart start) {
            start(start);
        } else if (event instanceof StreamEvent.MessageDelta delta) {
            delta.delta().text("stop_reason");
            message = begun().withAll(delta.delta());
            usage = usage.updatedBy(delta.usage());
        } else if (event instanceof StreamEvent.MessageStop) {
            begun();
            complete = true;
        }
    }

    /** Whether the end has come. */
    public boolean isComplete() {
        return complete;
    }

    /** The message so far; before its beginning, one without content. */
    public Message message() {
        List<Fields> content = blocks.stream().map(block -> block.fields(json)).toList();
        Fields begun = message == null ? Fields.of("type", "message", "role", "assistant") : message;
        return new Message(begun.with("content", content).with("usage", usage));
    }

    /** The pieces of blocks that this version could not join, in order. */
    public List<Fields> unknownDeltas() {
        return blocks.stream().flatMap(block -> block.unknownDeltas().stream()).toList();
    }

    private void start(StreamEvent.MessageStart start) {
        if (message != null) {
            throw new MalformedFieldException("type", "is message_start for the second time");
        }
        Message begun = start.message();
        message = begun.fields();
        usage = begun.usage();
    }

    private void start(StreamEvent.ContentBlockStart start) {
        begun();
        if (start.index() != blocks.size()) {
            throw new MalformedFieldException("index", "must be " + blocks.size() + " but is " + start.index());
        }
        blocks.add(new BlockAssembler(start.contentBlock().fields()));
    }

    private BlockAssembler block(int index) {
        begun();
        if (index >= blocks.size()) {
            throw new MalformedFieldException("index", "names block " + index + ", which has not begun");
        }
        return blocks.get(index);
    }

    private Fields begun() {
        if (message == null) {
            throw new MalformedFieldException("type", "must first be message_start");
        }
        return message;
    }
}
