package dev.chancery.servers;

import dev.chancery.messages.Claude;
import dev.chancery.messages.MessageRequest;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;

// tag::claims-desk[]
@Stateless
public class ClaimsDesk {
    @Inject
    Claude claude;

    public String summarise(String letter) {
        return claude.send(MessageRequest.of("claude-sonnet-5-5")
                        .system("You work at the claims desk of an insurance company.")
                        .user("Summarise in one sentence: " + letter)
                        .maxTokens(500))
                .text();
    }
}
// end::claims-desk[]
