package dev.chancery.servers;

import dev.chancery.messages.Claude;
import dev.chancery.messages.MessageRequest;
import jakarta.ejb.Singleton;
import jakarta.inject.Inject;

/** A singleton EJB of a user's. */
@Singleton
public class Archivist {
    @Inject
    Claude claude;

    public long count(MessageRequest request) {
        return claude.countTokens(request);
    }
}
