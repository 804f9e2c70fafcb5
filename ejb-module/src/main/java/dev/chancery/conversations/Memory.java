package dev.chancery.conversations;

import dev.chancery.messages.ToolDefinition;
import dev.chancery.tools.Tool;
import java.util.List;

/**
 * What Claude notes of a person from one conversation to the next, to be injected. Claude reads and writes its notes by
 * Anthropic's memory tool, which {@link dev.chancery.tools.ToolRunner} runs as any other tool. Off unless {@code
 * chancery.conversations.enabled=true}.
 *
 * <pre>{@code
 * tools.run(request, ToolBox.of(desks).and(ToolBox.of(memory.of("ann"))));
 * }</pre>
 *
 * <p>Each person and service has a memory of their own in each application, bounded in size. Notes are as trustworthy as
 * what the person said: treat what Claude does by them as what the person asked for.
 */
public final class Memory {
    private static final int MOST_FOUND = 1000;

    private final MemoryStore store;
    private final String application;
    private final boolean enabled;

    Memory(MemoryStore store, String application, boolean enabled) {
        this.store = store;
        this.application = application;
        this.enabled = enabled;
    }

    /**
     * The memory of a person as a tool. Whoever has the tool reads and writes all of it: name the person on whose behalf
     * Claude is asked, nobody else. Calls of it block for the database.
     *
     * @param principal 1 to 200 characters, none of them a control character
     * @throws IllegalArgumentException when the principal is not allowed
     * @throws IllegalStateException when conversations are not switched on
     */
    public Tool of(String principal) {
        MemoryOwner owner = owner(principal);
        return Tool.of(ToolDefinition.memory(), input -> store.run(owner, input));
    }

    /**
     * The notes that have all the words, the one that was changed last first. PostgreSQL looks for whole words of ASCII,
     * and knows "quotes", or and -; otherwise words are found within others too. Blocks for the database.
     *
     * @param words at most 10 count
     * @param most how many notes at most, 1 to 1,000
     * @throws IllegalArgumentException when the principal or the number is not allowed
     * @throws IllegalStateException when conversations are not switched on
     */
    public List<MemoryNote> find(String principal, String words, int most) {
        if (most < 1 || most > MOST_FOUND) {
            throw new IllegalArgumentException("most must be from 1 to " + MOST_FOUND);
        }
        return store.find(owner(principal), words, most);
    }

    private MemoryOwner owner(String principal) {
        if (!enabled) {
            throw new IllegalStateException("Memory is switched off: set chancery.conversations.enabled=true.");
        }
        return new MemoryOwner(application, principal);
    }
}
