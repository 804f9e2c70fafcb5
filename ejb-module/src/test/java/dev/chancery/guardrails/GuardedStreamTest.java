package dev.chancery.guardrails;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.chancery.access.NamedCallers;
import dev.chancery.messages.Attribution;
import dev.chancery.messages.CallInfo;
import dev.chancery.messages.Fields;
import dev.chancery.messages.GuardrailException;
import dev.chancery.messages.Message;
import dev.chancery.messages.MessageRequest;
import dev.chancery.messages.MessageStream;
import dev.chancery.messages.StreamEvent;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/** What becomes of a stream when something stops it. */
class GuardedStreamTest {
    private static final Fields BLOCK_ENDS = Fields.of("type", "content_block_stop", "index", 0);

    private final Events events = new Events();
    private final List<Boolean> closedWhenNoted = new ArrayList<>();

    /** Events without a connection. */
    private static final class Events implements MessageStream {
        private Iterator<StreamEvent> left = List.of(StreamEvent.of(BLOCK_ENDS)).iterator();
        private boolean closed;

        @Override
        public boolean hasNext() {
            return left.hasNext();
        }

        @Override
        public StreamEvent next() {
            return left.next();
        }

        @Override
        public Message message() {
            return partialMessage();
        }

        @Override
        public Message partialMessage() {
            return new Message(Fields.of("content", List.of()));
        }

        @Override
        public CallInfo info() {
            throw new UnsupportedOperationException();
        }

        @Override
        public void close() {
            closed = true;
        }
    }

    private MessageStream guarded(RedactedRequest redacted, Supplier<Verdict<Message>> verdict) {
        Guardrail guardrail = new Guardrail() {
            @Override
            public Verdict<Message> checkAnswer(Message answer, MessageRequest request, Attribution forWhom) {
                return verdict.get();
            }
        };
        Blocks blocks = new Blocks(
                new NamedCallers(), (caller, action, resource, id, why) -> closedWhenNoted.add(events.closed));
        Checks checks = new Checks(List.of(new NamedGuardrail("g", false, guardrail)), blocks);
        return new GuardedRequest(redacted.request(), redacted, Attribution.NONE, checks).answer(events);
    }

    private MessageStream guarded(Supplier<Verdict<Message>> verdict) {
        return guarded(RedactedRequest.untouched(MessageRequest.of("claude-test")), verdict);
    }

    @Test
    void isClosedBeforeItIsNotedThatItWasStopped() {
        MessageStream stream = guarded(() -> Verdict.block("no"));

        assertThatThrownBy(stream::next).isInstanceOf(GuardrailException.class);
        assertThat(closedWhenNoted).containsExactly(true);
    }

    @Test
    void isClosedAndNotedOnceWhenTheGuardrailThrowsAnError() {
        MessageStream stream = guarded(() -> {
            throw new NoClassDefFoundError("gone");
        });

        GuardrailException stopped = catchThrowableOfType(GuardrailException.class, stream::next);
        assertThat(stopped).hasCauseInstanceOf(NoClassDefFoundError.class);
        assertThat(closedWhenNoted).containsExactly(true);
        assertThatThrownBy(stream::hasNext).isSameAs(stopped);
        assertThatThrownBy(stream::partialMessage).isSameAs(stopped);
    }

    @Test
    void endsWhenAnEventCannotBeRestored() {
        events.left = List.of(
                        StreamEvent.of(Fields.of("type", "content_block_delta", "index", 0)
                                .with("delta", Fields.of("type", "text_delta", "text", 5))),
                        StreamEvent.of(BLOCK_ENDS))
                .iterator();
        MessageStream stream = guarded(
                Redactors.all().redact(MessageRequest.of("claude-test").user("ada@example.org")), Verdict::allow);

        Throwable failure = catchThrowableOfType(RuntimeException.class, stream::next);
        assertThat(failure).isNotNull();
        assertThat(events.closed).isTrue();
        assertThatThrownBy(stream::hasNext).isSameAs(failure);
        assertThat(closedWhenNoted).as("it is no guardrail's doing").isEmpty();
    }
}
