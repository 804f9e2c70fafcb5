package org.example.claims;

import dev.chancery.assistants.Assistant;
import dev.chancery.assistants.ConversationId;
import dev.chancery.assistants.SystemMessage;
import dev.chancery.assistants.UserMessage;
import dev.chancery.assistants.Variable;
import dev.chancery.prompts.Prompt;

/** What the desk asks Claude. */
// tag::assistant[]
@Assistant(model = "claude-sonnet-5-5", maxTokens = 800)
public interface ClaimAssistant {
    /** By a prompt that the console manages; until it does, by the one in META-INF/chancery/prompts. */
    @Prompt("claims/triage")
    Triage triage(@Variable("letter") String letter);

    /** By a prompt that only a developer changes. */
    @SystemMessage("You work at the claims desk of an insurance company. You are brief and kind.")
    @UserMessage("{{question}}")
    String answer(@ConversationId String claim, @Variable("question") String question);
}
// end::assistant[]
