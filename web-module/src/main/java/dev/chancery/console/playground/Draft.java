package dev.chancery.console.playground;

import dev.chancery.messages.Effort;
import dev.chancery.messages.MessageRequest;

/**
 * A request as a person puts it together.
 *
 * @param system the system prompt; may be empty
 * @param message the user's turn
 */
record Draft(Parameters parameters, String system, String message) {
    /** @throws IllegalArgumentException when the form let something through that the API's rules exclude */
    MessageRequest request() {
        MessageRequest request = MessageRequest.of(parameters.model());
        if (!system.isBlank()) {
            request = request.system(system);
        }
        request = request.user(message);
        if (parameters.maxTokens() != null) {
            request = request.maxTokens(parameters.maxTokens());
        }
        if (!parameters.effort().isEmpty()) {
            request = request.effort(new Effort(parameters.effort()));
        }
        if (!parameters.stopSequences().isEmpty()) {
            request = request.stopSequences(parameters.stopSequences().toArray(String[]::new));
        }
        return parameters.thinking().in(request, parameters.thinkingBudget());
    }
}
