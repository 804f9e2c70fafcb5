package dev.chancery.conversations;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chancery.access.NamedCallers;
import dev.chancery.guardrails.Redactor;
import dev.chancery.messages.Fields;
import dev.chancery.messages.TextBlock;
import dev.chancery.messages.ToolDefinition;
import dev.chancery.messages.ToolUseBlock;
import dev.chancery.storage.TestDatabase;
import dev.chancery.tools.TestTools;
import dev.chancery.tools.Tool;
import dev.chancery.tools.ToolBox;
import java.time.Clock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The code that the documentation shows. */
class ChatDeskTest {
    private final TestDatabase database = TestDatabase.quickest();
    private final AnsweringClaude claude = new AnsweringClaude();
    private final ChatDesk desk = new ChatDesk();

    @BeforeEach
    void open() {
        database.empty();
        NamedCallers callers = new NamedCallers().person("ann");
        desk.conversations = new TestConversations(database, callers, "node-1").with(claude);
        desk.memory = new Memory(
                new MemoryStore(database, MemoryConfig.of(name -> null), Redactor.none(), Clock.systemUTC()),
                "claims",
                true);
        desk.tools = TestTools.runner(claude);
    }

    @Test
    void remembersWhatWasSaid() {
        assertThat(desk.answer("c", "one")).isEqualTo("answer 1");
        assertThat(desk.answer("c", "two")).isEqualTo("answer 3");
    }

    @Test
    void keepsWhatToolsSaid() {
        ToolUseBlock use = new ToolUseBlock(Fields.of("type", "tool_use", "id", "toolu_1")
                .with("name", "look")
                .with("input", Fields.empty()));
        claude.answers(request ->
                request.turns().size() == 3 ? AnsweringClaude.message("tool_use", use) : AnsweringClaude.text("done"));
        desk.answer("c", "one");
        Tool look = Tool.of(ToolDefinition.of("look", "Looks.", Fields.of("type", "object")), input -> "seen");

        assertThat(desk.answerByTools("c", "two", ToolBox.of(look))).isEqualTo("done");
        assertThat(claude.lastRequest().turns()).hasSize(5);
        desk.answer("c", "three");
        assertThat(claude.lastRequest().turns()).hasSize(7);
        assertThat(claude.lastRequest().turns().get(3).content()).containsExactly(use);
        assertThat(claude.lastRequest().turns().get(4).fields().toString()).contains("seen");
    }

    @Test
    void letsClaudeNoteWhatItIsTold() {
        Fields input = Fields.of("command", "create", "path", "/memories/ann").with("file_text", "likes tea");
        ToolUseBlock use = new ToolUseBlock(Fields.of("type", "tool_use", "id", "toolu_1")
                .with("name", "memory")
                .with("input", input));
        claude.answers(request -> request.turns().size() == 1
                ? AnsweringClaude.message("tool_use", use)
                : AnsweringClaude.message("end_turn", TextBlock.of("Noted.")));

        assertThat(desk.answerWhomYouKnow("ann", "I like tea.")).isEqualTo("Noted.");
        assertThat(claude.lastRequest().fields().toString())
                .contains("memory_20250818")
                .contains("File created successfully at: /memories/ann");
        assertThat(desk.memory.find("ann", "tea", 1))
                .extracting(MemoryNote::content)
                .containsExactly("likes tea");
    }
}
