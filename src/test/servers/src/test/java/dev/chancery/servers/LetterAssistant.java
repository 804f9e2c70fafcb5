package dev.chancery.servers;

import dev.chancery.assistants.Assistant;
import dev.chancery.assistants.ConversationId;
import dev.chancery.assistants.UserMessage;
import dev.chancery.assistants.Variable;
import dev.chancery.messages.MessageStream;
import dev.chancery.prompts.Prompt;
import java.util.List;
import java.util.concurrent.CompletionStage;

/** An assistant of a web module's. */
@Assistant(model = "claude-sonnet-5-5", maxTokens = 300)
public interface LetterAssistant {
    record Verdict(String summary, List<String> tags) {}

    @UserMessage("Sort: {{letter}}")
    CompletionStage<Verdict> sort(@Variable("letter") String letter);

    @UserMessage("{{question}}")
    MessageStream talk(@ConversationId String conversation, @Variable("question") String question);

    @Prompt("tests/letters")
    String read(@Variable("letter") String letter);
}
