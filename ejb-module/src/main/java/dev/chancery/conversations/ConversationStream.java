package dev.chancery.conversations;

import dev.chancery.messages.CallInfo;
import dev.chancery.messages.Message;
import dev.chancery.messages.MessageStream;
import dev.chancery.messages.StreamEvent;

/** A stream whose turn is stored when its end is read, before the reader sees it. */
final class ConversationStream implements MessageStream {
    private final MessageStream stream;
    private final OpenTurn turn;

    ConversationStream(MessageStream stream, OpenTurn turn) {
        this.stream = stream;
        this.turn = turn;
    }

    @Override
    public boolean hasNext() {
        try {
            return stream.hasNext();
        } catch (RuntimeException | Error e) {
            turn.abandon();
            throw e;
        }
    }

    @Override
    public StreamEvent next() {
        StreamEvent event;
        try {
            event = stream.next();
        } catch (RuntimeException | Error e) {
            turn.abandon();
            throw e;
        }
        if (event instanceof StreamEvent.MessageStop) {
            turn.complete(stream.partialMessage());
        }
        return event;
    }

    @Override
    public Message message() {
        while (hasNext()) {
            next();
        }
        return stream.message();
    }

    @Override
    public Message partialMessage() {
        return stream.partialMessage();
    }

    @Override
    public CallInfo info() {
        return stream.info();
    }

    @Override
    public void close() {
        stream.close();
        turn.abandon();
    }
}
