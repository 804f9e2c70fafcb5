package dev.chancery.assistants;

import dev.chancery.messages.MessageStream;
import dev.chancery.prompts.Prompt;
import java.util.Map;
import java.util.concurrent.CompletionStage;

// tag::assistant[]
@Assistant(model = "claude-sonnet-5-5", maxTokens = 500)
public interface ClaimAssistant {
    record Triage(String team, int urgency) {}

    @Prompt("claims/triage")
    Triage triage(@Variable("letter") String letter);

    @SystemMessage("You are brief.")
    @UserMessage("Summarise in {{words}} words: {{letter}}")
    String summary(@Variable("letter") String letter, @Variable("words") int words);

    @Prompt("claims/chat")
    CompletionStage<String> answer(@ConversationId String id, @Variable("question") String question);

    @Prompt("claims/letter")
    MessageStream write(@Variable("facts") Map<String, Object> facts);
}
// end::assistant[]
