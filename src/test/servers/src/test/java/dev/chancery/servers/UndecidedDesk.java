package dev.chancery.servers;

import dev.chancery.messages.Attribution;
import dev.chancery.messages.CallOptions;
import dev.chancery.messages.Claude;
import dev.chancery.messages.MessageRequest;
import jakarta.annotation.Resource;
import jakarta.ejb.SessionContext;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;

/** Calls within a transaction of its own, which it then rolls back. */
@Stateless
public class UndecidedDesk {
    @Inject
    Claude claude;

    @Resource
    SessionContext context;

    public void callAndRollBack(String conversation) {
        CallOptions options = CallOptions.DEFAULT.attribution(Attribution.NONE.conversation(conversation));
        claude.send(MessageRequest.of("claude-sonnet-5-5").user("hello").maxTokens(50), options);
        context.setRollbackOnly();
    }
}
