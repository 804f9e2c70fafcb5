package dev.chancery.conversations;

import dev.chancery.messages.Answer;
import dev.chancery.messages.CallOptions;
import dev.chancery.messages.Claude;
import dev.chancery.messages.ClaudeException;
import dev.chancery.messages.ErrorDetails;
import dev.chancery.messages.Message;
import dev.chancery.messages.MessageRequest;
import dev.chancery.messages.MessageStream;
import dev.chancery.messages.ModelInfo;
import dev.chancery.messages.RawRequest;
import dev.chancery.messages.RawResponse;
import dev.chancery.messages.UnavailableException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.BiFunction;
import java.util.function.Function;

/** Claude in a conversation. Whom a call is for is decided on the caller's thread, also of an asynchronous one. */
final class ConversationClaude implements Claude {
    private final String id;
    private final Claude claude;
    private final TurnTaking turns;
    private final Summaries summaries;
    private final Participants participants;
    private final Timeouts timeouts;
    private final Executor executor;

    /** The longest a call may take that does not say it. */
    record Timeouts(Duration call, Duration stream) {
        Duration ofCall(CallOptions options) {
            return options.timeout() == null ? call : options.timeout();
        }

        Duration ofStream(CallOptions options) {
            return options.timeout() == null ? stream : options.timeout();
        }
    }

    ConversationClaude(
            String id,
            Claude claude,
            TurnTaking turns,
            Summaries summaries,
            Participants participants,
            Timeouts timeouts,
            Executor executor) {
        this.id = id;
        this.claude = claude;
        this.turns = turns;
        this.summaries = summaries;
        this.participants = participants;
        this.timeouts = timeouts;
        this.executor = executor;
    }

    @Override
    public Message send(MessageRequest request, CallOptions options) {
        return whole(asked(request, options), turns.now(), claude::send, Function.identity());
    }

    @Override
    public <T> Answer<T> send(MessageRequest request, Class<T> type, CallOptions options) {
        return whole(
                asked(request, options), turns.now(), (whole, with) -> claude.send(whole, type, with), Answer::message);
    }

    private <T> T whole(
            Asked asked, long since, BiFunction<MessageRequest, CallOptions, T> call, Function<T, Message> message) {
        OpenTurn turn = turns.open(asked, since);
        try {
            T answer = turn.ask(summaries, call);
            turn.complete(message.apply(answer));
            return answer;
        } finally {
            turn.abandon();
        }
    }

    @Override
    public CompletionStage<Message> sendAsync(MessageRequest request, CallOptions options) {
        try {
            Asked asked = asked(request, options);
            long since = turns.now(); // the wait for a thread counts too
            return CompletableFuture.supplyAsync(
                    () -> whole(asked, since, claude::send, Function.identity()), executor);
        } catch (RejectedExecutionException e) {
            return CompletableFuture.failedFuture(new UnavailableException(
                    ErrorDetails.of("The application's executor takes no more asynchronous calls."), e));
        } catch (ClaudeException e) {
            return CompletableFuture.failedFuture(e);
        }
    }

    @Override
    public MessageStream stream(MessageRequest request, CallOptions options) {
        OpenTurn turn = turns.open(asked(request, options, timeouts.ofStream(options)), turns.now());
        try {
            return new ConversationStream(turn.ask(summaries, claude::stream), turn);
        } catch (RuntimeException | Error e) {
            turn.abandon();
            throw e;
        }
    }

    @Override
    public long countTokens(MessageRequest request, CallOptions options) {
        Asked asked = asked(request, options);
        return claude.countTokens(turns.peek(asked.participant(), request), asked.options(asked.limit()));
    }

    @Override
    public List<ModelInfo> models(CallOptions options) {
        return claude.models(options);
    }

    @Override
    public ModelInfo model(String id, CallOptions options) {
        return claude.model(id, options);
    }

    @Override
    public RawResponse raw(RawRequest request, CallOptions options) {
        return claude.raw(request, options);
    }

    private Asked asked(MessageRequest request, CallOptions options) {
        return asked(request, options, timeouts.ofCall(options));
    }

    private Asked asked(MessageRequest request, CallOptions options, Duration limit) {
        return new Asked(participants.of(id, options.attribution()), request, options, limit);
    }
}
