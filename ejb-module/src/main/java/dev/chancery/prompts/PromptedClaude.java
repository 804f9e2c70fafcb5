package dev.chancery.prompts;

import dev.chancery.messages.Answer;
import dev.chancery.messages.Attribution;
import dev.chancery.messages.CallOptions;
import dev.chancery.messages.Claude;
import dev.chancery.messages.Message;
import dev.chancery.messages.MessageRequest;
import dev.chancery.messages.MessageStream;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletionStage;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Claude, asked by a managed prompt: its text, model and parameters are those of the version that is published when the
 * call is made, and the ledger has its name and number. Immutable: each method gives a new one, so what is injected is the
 * beginning of every call and may be shared by threads.
 *
 * <p>Methods that ask throw what {@link Claude}'s do, and besides {@link MissingVariablesException},
 * {@link InvalidPromptException} for a value that is no data, {@link NoSuchPromptException}, and
 * {@link dev.chancery.storage.DatabaseUnavailableException} when this node never knew the prompt. When no version is
 * published or known, the file {@code META-INF/chancery/prompts/<name>.yaml} of the archive that injects it serves, if there
 * is one; the ledger has 0 as its version.
 */
public final class PromptedClaude {
    /** Where prompts come from. */
    @FunctionalInterface
    interface Source {
        /** @param given the names of the variables that it is going to be filled with */
        DeliveredPrompt find(PromptReference reference, CallOptions options, Set<String> given);
    }

    private final Claude claude;
    private final Function<String, Claude> conversations;
    private final Source prompts;
    private final PromptReference reference;
    private final Map<String, @Nullable Object> values;
    private final CallOptions options;
    private final @Nullable String conversation;

    PromptedClaude(
            Claude claude,
            Function<String, Claude> conversations,
            Source prompts,
            PromptReference reference,
            Map<String, @Nullable Object> values,
            CallOptions options,
            @Nullable String conversation) {
        this.claude = claude;
        this.conversations = conversations;
        this.prompts = prompts;
        this.reference = reference;
        this.values = values;
        this.options = options;
        this.conversation = conversation;
    }

    /** With a value for a variable. */
    public PromptedClaude with(String variable, @Nullable Object value) {
        Map<String, @Nullable Object> more = new LinkedHashMap<>(values);
        more.put(variable, value);
        return new PromptedClaude(claude, conversations, prompts, reference, more, options, conversation);
    }

    /** With values for variables. */
    public PromptedClaude with(Map<String, ? extends @Nullable Object> variables) {
        Map<String, @Nullable Object> more = new LinkedHashMap<>(values);
        more.putAll(variables);
        return new PromptedClaude(claude, conversations, prompts, reference, more, options, conversation);
    }

    /** With options for the call; whom it is for decides also on which side of a split label it is. */
    public PromptedClaude with(CallOptions callOptions) {
        return new PromptedClaude(claude, conversations, prompts, reference, values, callOptions, conversation);
    }

    /**
     * In a conversation: its turns are sent before those of the prompt, and what is said is stored; see {@link
     * dev.chancery.conversations.Conversations#in}. All calls of a conversation are on the same side of a split label.
     *
     * @throws IllegalArgumentException when the id is not allowed
     * @throws IllegalStateException when conversations are not switched on
     */
    public PromptedClaude conversation(String id) {
        return new PromptedClaude(conversations.apply(id), conversations, prompts, reference, values, options, id);
    }

    /** Asks and waits for the whole answer. */
    public Message send() {
        return ask(claude::send);
    }

    /** Asks for an answer of this type, and waits for it; see {@link Claude#send(MessageRequest, Class)}. */
    public <T> Answer<T> send(Class<T> type) {
        return ask((request, with) -> claude.send(request, type, with));
    }

    /** Asks without waiting; see {@link Claude#sendAsync(MessageRequest)}. */
    public CompletionStage<Message> sendAsync() {
        return ask(claude::sendAsync);
    }

    /** Asks for an answer to be read while it is written, and to be closed; see {@link Claude#stream(MessageRequest)}. */
    public MessageStream stream() {
        return ask(claude::stream);
    }

    /** How many tokens the prompt has as it would be sent. */
    public long countTokens() {
        return ask(claude::countTokens);
    }

    /**
     * Calls with the request that the prompt becomes, and with options that name it; for what the other methods do not do,
     * such as a loop of tools. In a conversation, the function has to call the conversation's Claude, {@link
     * dev.chancery.conversations.Conversations#in}, which it is not given: by another one nothing is sent of what was said
     * before, and nothing stored.
     */
    public <T> T ask(BiFunction<MessageRequest, CallOptions, T> call) {
        Attribution said = options.attribution();
        Attribution forWhom = conversation == null ? said : said.conversation(conversation);
        DeliveredPrompt prompt = prompts.find(reference, options.attribution(forWhom), values.keySet());
        Attribution by = forWhom.prompt(prompt.name(), prompt.version());
        return call.apply(prompt.fill(values), options.attribution(by));
    }
}
