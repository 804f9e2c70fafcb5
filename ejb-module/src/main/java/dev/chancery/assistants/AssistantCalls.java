package dev.chancery.assistants;

import dev.chancery.conversations.Conversations;
import dev.chancery.json.StructuredOutput;
import dev.chancery.messages.CallOptions;
import dev.chancery.messages.Claude;
import dev.chancery.messages.Message;
import dev.chancery.messages.MessageRequest;
import dev.chancery.prompts.Prompts;
import dev.chancery.tools.ToolBox;
import dev.chancery.tools.ToolRun;
import dev.chancery.tools.ToolRunner;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Asks Claude for assistants. Safe for use by many threads. */
final class AssistantCalls {
    private final Claude claude;
    private final Supplier<Conversations> conversations;
    private final Prompts prompts;
    private final ToolRunner runner;
    private final StructuredOutput structured;
    private final Background background;

    /** Runs work on another thread, on behalf of whoever calls on this one. */
    interface Background {
        /** @return fails with what the work throws, or because nothing takes it */
        <T> CompletionStage<T> run(Supplier<T> work);
    }

    AssistantCalls(
            Claude claude,
            Supplier<Conversations> conversations,
            Prompts prompts,
            ToolRunner runner,
            StructuredOutput structured,
            Background background) {
        this.claude = claude;
        this.conversations = conversations;
        this.prompts = prompts;
        this.runner = runner;
        this.structured = structured;
        this.background = background;
    }

    /**
     * Does what a method is declared to do.
     *
     * @param tools those of the assistant, if it has some
     * @param given the arguments
     */
    Object ask(DeclaredMethod method, Optional<ToolBox> tools, @Nullable Object[] given) {
        try {
            Arguments arguments = method.arguments();
            Optional<String> conversation = Optional.ofNullable(arguments.conversation(given));
            return method.wording()
                    .ask(
                            prompts,
                            arguments.values(given),
                            arguments.options(given),
                            (request, options) ->
                                    answer(method.reply(), new Asked(conversation, request, options, tools)));
        } catch (RuntimeException e) {
            if (method.reply().later()) {
                return CompletableFuture.failedFuture(e);
            }
            throw e;
        }
    }

    /** What is asked, in which conversation, how, and with which tools. */
    private record Asked(
            Optional<String> conversation, MessageRequest request, CallOptions options, Optional<ToolBox> tools) {
        Asked with(MessageRequest other) {
            return new Asked(conversation, other, options, tools);
        }
    }

    private Object answer(Reply reply, Asked asked) {
        if (reply.form() == Reply.Form.STREAM) {
            return claude(asked).stream(asked.request(), asked.options());
        }
        Asked shaped = reply.isObject() ? asked.with(structured.asking(asked.request(), reply.type())) : asked;
        return reply.later() ? later(shaped).thenApply(message -> value(reply, message)) : value(reply, now(shaped));
    }

    private Claude claude(Asked asked) {
        return asked.conversation().map(id -> conversations.get().in(id)).orElse(claude);
    }

    private CompletionStage<Message> later(Asked asked) {
        return asked.tools().isPresent()
                ? background.run(() -> now(asked))
                : claude(asked).sendAsync(asked.request(), asked.options());
    }

    private Message now(Asked asked) {
        if (asked.tools().isEmpty()) {
            return claude(asked).send(asked.request(), asked.options());
        }
        ToolBox tools = asked.tools().get();
        ToolRun.Limits limits = new ToolRun.Limits(ToolRun.Limits.DEFAULT.mostCalls(), asked.options());
        ToolRun run = asked.conversation()
                .map(id -> runner.run(conversations.get().in(id), asked.request(), tools, limits))
                .orElseGet(() -> runner.run(asked.request(), tools, limits));
        return run.message();
    }

    private Object value(Reply reply, Message message) {
        return switch (reply.form()) {
            case TEXT -> message.text();
            case OBJECT -> structured.read(message, reply.type()).value();
            case ANSWER -> structured.read(message, reply.type());
            case MESSAGE, STREAM -> message;
        };
    }
}
