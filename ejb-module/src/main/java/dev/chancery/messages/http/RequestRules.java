package dev.chancery.messages.http;

import dev.chancery.messages.ContentBlock;
import dev.chancery.messages.DocumentBlock;
import dev.chancery.messages.ErrorDetails;
import dev.chancery.messages.InvalidRequestException;
import dev.chancery.messages.MessageRequest;
import dev.chancery.messages.TextBlock;
import dev.chancery.messages.Turn;
import java.util.List;

/** What can be seen to be wrong before anything is sent, above all what the chosen version of the API does not have. */
final class RequestRules {
    private static final List<String> SAMPLING = List.of("temperature", "top_p", "top_k");
    private static final int MOST_TURNS = 100_000;

    private final boolean newest;

    RequestRules(String apiVersion) {
        this.newest = apiVersion.equals(ClaudeConfig.NEWEST);
    }

    /** @throws InvalidRequestException naming the field and what is allowed */
    void check(MessageRequest request) {
        List<Turn> turns = request.turns();
        if (turns.isEmpty()) {
            throw invalid("messages", "must hold at least one turn: add one by user(...)");
        }
        if (turns.size() > MOST_TURNS) {
            throw invalid("messages", "must hold at most " + MOST_TURNS + " turns");
        }
        for (int i = 0; i < turns.size(); i++) {
            check(turns.get(i), "messages[" + i + "].content");
        }
        if (newest) {
            SAMPLING.stream().filter(request.fields()::has).findFirst().ifPresent(name -> {
                throw invalid(
                        name,
                        "does not exist in API version " + ClaudeConfig.NEWEST
                                + "; leave it out, or set chancery.api-version=2023-06-01");
            });
        }
    }

    private void check(Turn turn, String field) {
        List<ContentBlock> content = turn.content();
        if (content.isEmpty()) {
            throw invalid(field, "must not be empty");
        }
        for (int i = 0; i < content.size(); i++) {
            check(turn.role(), content.get(i), field + "[" + i + "]");
        }
    }

    private void check(String role, ContentBlock block, String field) {
        if (block instanceof TextBlock text && text.text().isEmpty()) {
            throw invalid(field + ".text", "must not be empty");
        }
        if (newest && role.equals("assistant") && block instanceof DocumentBlock) {
            throw invalid(field, "must not be a document in a turn of the assistant; put it into one of the user");
        }
        if (newest
                && role.equals("user")
                && block instanceof TextBlock text
                && !text.citations().isEmpty()) {
            throw invalid(field + ".citations", "must be empty in a turn of the user");
        }
    }

    private static InvalidRequestException invalid(String field, String rule) {
        return new InvalidRequestException(ErrorDetails.ofField(field, field + " " + rule + "."), null);
    }
}
