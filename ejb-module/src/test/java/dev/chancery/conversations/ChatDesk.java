package dev.chancery.conversations;

import dev.chancery.messages.Claude;
import dev.chancery.messages.MessageRequest;
import dev.chancery.tools.ToolBox;
import dev.chancery.tools.ToolRun;
import dev.chancery.tools.ToolRunner;
import jakarta.inject.Inject;

/** A bean of a user's that has conversations. */
class ChatDesk {
    // tag::conversation[]
    @Inject
    Conversations conversations;

    public String answer(String conversationId, String question) {
        Claude claude = conversations.in(conversationId);
        return claude.send(MessageRequest.of("claude-sonnet-5-5").user(question).maxTokens(500))
                .text();
    }
    // end::conversation[]

    // tag::memory[]
    @Inject
    Memory memory;

    @Inject
    ToolRunner tools;

    public String answerWhomYouKnow(String person, String question) {
        MessageRequest request =
                MessageRequest.of("claude-sonnet-5-5").user(question).maxTokens(500);
        return tools.run(request, ToolBox.of(memory.of(person))).message().text();
    }
    // end::memory[]

    // tag::tools[]
    public String answerByTools(String conversationId, String question, ToolBox desks) {
        MessageRequest request =
                MessageRequest.of("claude-sonnet-5-5").user(question).maxTokens(500);
        return tools.run(conversations.in(conversationId), request, desks, ToolRun.Limits.DEFAULT)
                .message()
                .text();
    }
    // end::tools[]
}
