package dev.chancery.conversations;

import dev.chancery.messages.Attribution;
import dev.chancery.messages.Claude;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.concurrent.Executor;

/**
 * Conversations that last, to be injected. What was said is stored, and put before what is asked next. Off unless
 * {@code chancery.conversations.enabled=true}.
 *
 * <pre>{@code
 * Claude claude = conversations.in(id);
 * claude.send(MessageRequest.of("claude-sonnet-5-5").user("My name is Ann."));
 * claude.send(MessageRequest.of("claude-sonnet-5-5").user("What is my name?"));
 * }</pre>
 *
 * <p>A conversation belongs to the application and the principal of its first turn, as the ledger shows them: whom {@link
 * Attribution} names, else who calls. Anybody else is refused. A caller who is nobody known shares with every other such
 * caller of the application; so their ids must be ones that nobody guesses, as {@link #newId()} gives them.
 */
public final class Conversations {
    /** The fewest characters of an id that nobody guesses: 128 bits. */
    static final int UNGUESSABLE = 22;

    private static final int LONGEST_ID = 100;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final Claude claude;
    private final TurnTaking turns;
    private final Summaries summaries;
    private final ConversationsConfig config;
    private final ConversationClaude.Timeouts timeouts;
    private final Participants participants;
    private final Executor executor;

    Conversations(
            Claude claude,
            TurnTaking turns,
            Summaries summaries,
            ConversationsConfig config,
            ConversationClaude.Timeouts timeouts,
            Participants participants,
            Executor executor) {
        this.claude = claude;
        this.turns = turns;
        this.summaries = summaries;
        this.config = config;
        this.timeouts = timeouts;
        this.participants = participants;
        this.executor = executor;
    }

    /**
     * Claude, in a conversation: {@code send}, {@code sendAsync} and {@code stream} send its turns before those of the
     * request, and store the request's and the answer when the answer is whole; {@code countTokens} counts them too; all
     * else has nothing to do with it. System prompt, model, tools and parameters are the request's own, each time.
     *
     * <p>One turn is taken after the other, on all nodes: while one is under way, others wait until their timeout, or are
     * refused with {@link ConversationBusyException}, as {@code chancery.conversations.concurrent} says. Besides what
     * {@link Claude} throws there are {@link ConversationNotAllowedException}, {@link TurnNotStoredException}, {@link
     * dev.chancery.storage.DatabaseUnavailableException}, and {@link
     * dev.chancery.messages.InvalidRequestException} when results of tools are missing that Claude waits for. Nothing is
     * stored of a turn that failed, that was cancelled, or that Claude refused.
     *
     * @param conversationId 1 to 100 characters, none of them a control character; it is in the ledger too
     * @throws IllegalArgumentException when the id is not allowed
     * @throws IllegalStateException when conversations are not switched on
     */
    public Claude in(String conversationId) {
        if (!config.enabled()) {
            throw new IllegalStateException("Conversations are switched off: set chancery.conversations.enabled=true.");
        }
        if (conversationId.isBlank()
                || conversationId.length() > LONGEST_ID
                || conversationId.chars().anyMatch(Character::isISOControl)) {
            throw new IllegalArgumentException(
                    "conversation must have 1 to " + LONGEST_ID + " characters, none of them a control character");
        }
        return new ConversationClaude(conversationId, claude, turns, summaries, participants, timeouts, executor);
    }

    /** An id that nobody guesses: 22 characters with 128 random bits. */
    public static String newId() {
        byte[] random = new byte[16];
        RANDOM.nextBytes(random);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(random);
    }
}
