package dev.chancery.messages;

import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A call that failed. The subtypes say what the caller can do about it. Messages hold no secrets. */
public abstract sealed class ClaudeException extends RuntimeException
        permits InvalidRequestException,
                KeyException,
                SpendLimitException,
                BudgetExceededException,
                GuardrailException,
                RateLimitedException,
                UnavailableException,
                DeadlineExceededException,
                StreamInterruptedException,
                UnreadableAnswerException,
                CallCancelledException {
    private static final long serialVersionUID = 1L;

    private final transient ErrorDetails details;

    ClaudeException(ErrorDetails details, @Nullable Throwable cause) {
        super(details.message(), cause);
        this.details = details;
    }

    /** All that is known. */
    public final ErrorDetails details() {
        return details == null ? ErrorDetails.of(String.valueOf(getMessage())) : details;
    }

    /** The HTTP status; 0 when there was no answer, 200 when the error came within a stream. */
    public final int status() {
        return details().status();
    }

    /** The API's {@code error.type}, such as {@code overloaded_error}. */
    public final Optional<String> errorType() {
        return Optional.ofNullable(details().type());
    }

    /** The API's {@code error.details.error_code}, more exact than the type. */
    public final Optional<String> errorCode() {
        return Optional.ofNullable(details().code());
    }

    /** The API's id of the answer, to be named to Anthropic's support. */
    public final Optional<String> requestId() {
        return Optional.ofNullable(details().requestId());
    }

    /** The parameter at fault. */
    public final Optional<String> field() {
        return Optional.ofNullable(details().field());
    }

    /** When it is worth to try again. */
    public final Optional<Duration> retryAfter() {
        return Optional.ofNullable(details().retryAfter());
    }
}
