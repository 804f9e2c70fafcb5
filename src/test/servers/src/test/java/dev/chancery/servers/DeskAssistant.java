package dev.chancery.servers;

import dev.chancery.assistants.Assistant;
import dev.chancery.assistants.UserMessage;
import dev.chancery.assistants.Variable;

/** An assistant of a web module's, with a tool of the same module's. */
@Assistant(model = "claude-sonnet-5-5", maxTokens = 300, tools = Desks.class)
public interface DeskAssistant {
    @UserMessage("call book for {{whom}}")
    String book(@Variable("whom") String whom);
}
