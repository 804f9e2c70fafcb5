package dev.chancery.messages;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class ClaudeExceptionTest {
    @Test
    void tellsAllThatIsKnown() {
        ErrorDetails details = new ErrorDetails(
                "It failed.", 429, "rate_limit_error", "code", "req_1", "messages", Duration.ofSeconds(3), "body");
        ClaudeException exception = new RateLimitedException(details, null);

        assertThat(exception).hasMessage("It failed.");
        assertThat(exception.status()).isEqualTo(429);
        assertThat(exception.errorType()).hasValue("rate_limit_error");
        assertThat(exception.errorCode()).hasValue("code");
        assertThat(exception.requestId()).hasValue("req_1");
        assertThat(exception.field()).hasValue("messages");
        assertThat(exception.retryAfter()).hasValue(Duration.ofSeconds(3));
        assertThat(exception.details()).isEqualTo(details);
    }

    @Test
    void tellsOfWhatIsNotKnownThatItIsNot() {
        ClaudeException exception = new UnavailableException(ErrorDetails.of("It failed."), null);

        assertThat(exception.status()).isZero();
        assertThat(exception.errorType()).isEmpty();
        assertThat(exception.requestId()).isEmpty();
        assertThat(exception.retryAfter()).isEmpty();
    }

    @Test
    void keepsItsMessageThroughSerialization() throws Exception {
        StreamInterruptedException exception = new StreamInterruptedException(
                ErrorDetails.of("It broke."), new Message(Fields.of("content", java.util.List.of())), null);
        assertThat(exception.partialMessage()).isPresent();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
            out.writeObject(exception);
        }

        try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
            StreamInterruptedException copy = (StreamInterruptedException) in.readObject();
            assertThat(copy).hasMessage("It broke.");
            assertThat(copy.status()).isZero();
            assertThat(copy.details().message()).isEqualTo("It broke.");
            assertThat(copy.partialMessage()).isEmpty();
        }
    }
}
