package dev.chancery.conversations;

import dev.chancery.messages.CallOptions;
import dev.chancery.messages.ErrorDetails;
import dev.chancery.messages.InvalidRequestException;
import dev.chancery.messages.MessageRequest;
import java.time.Duration;

/**
 * What is asked next in a conversation.
 *
 * @param limit the longest it may take, the wait for other turns included
 */
record Asked(Participant participant, MessageRequest request, CallOptions options, Duration limit) {
    Asked {
        if (options.body().has("messages")) {
            throw new InvalidRequestException(
                    ErrorDetails.ofField("messages", "messages must stand in the request, not in the options."), null);
        }
    }

    /** How Claude is asked, when so much time is left. */
    CallOptions options(Duration left) {
        return options.timeout(left).attribution(participant.on(options.attribution()));
    }
}
