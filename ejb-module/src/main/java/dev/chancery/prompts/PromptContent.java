package dev.chancery.prompts;

import static dev.chancery.prompts.InvalidPromptException.check;

import dev.chancery.messages.Fields;
import dev.chancery.messages.MalformedFieldException;
import dev.chancery.messages.MessageRequest;
import dev.chancery.messages.Turn;
import dev.chancery.problems.Rule;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * What a version of a prompt says: a body of the Messages API whose texts, of the system prompt and of messages, are
 * templates. A prompt of kind {@link PromptKind#SYSTEM} has its text as {@code system}, and nothing else.
 *
 * @param kind what kind of prompt it is for
 * @param body as the API takes it: model, parameters, tools, schema, cache breakpoints
 */
public record PromptContent(PromptKind kind, Fields body) {
    private static final int LONGEST = 1_000_000;
    private static final List<String> ROLES = List.of("user", "assistant");

    /** @throws InvalidPromptException when something is not allowed, naming its place in the body */
    public PromptContent {
        check(body.toString().length() <= LONGEST, "content", Rule.JSON_LENGTH, LONGEST);
        try {
            if (kind == PromptKind.CHAT) {
                checkChat(body);
            } else {
                checkSystem(body);
            }
        } catch (MalformedFieldException e) {
            throw new InvalidPromptException(e.field(), "is malformed: " + e.getMessage());
        }
        PromptTexts.each(body, TextTemplate::check);
    }

    /** A request to Claude. */
    public static PromptContent chat(MessageRequest request) {
        return new PromptContent(PromptKind.CHAT, request.fields());
    }

    /** A text to be included. */
    public static PromptContent system(String text) {
        return new PromptContent(PromptKind.SYSTEM, Fields.of("system", text));
    }

    private static void checkChat(Fields body) {
        check(!body.text("model").orElse("").isBlank(), "model", Rule.MODEL);
        check(!body.has("stream"), "stream", Rule.CALLER_CHOOSES);
        List<Turn> turns = new MessageRequest(body).turns();
        check(!turns.isEmpty(), "messages", Rule.MESSAGE_AT_LEAST);
        for (int i = 0; i < turns.size(); i++) {
            check(ROLES.contains(turns.get(i).role()), "messages[" + i + "].role", Rule.ROLE);
        }
        check(body.number("max_tokens").orElse(1) > 0, "max_tokens", Rule.POSITIVE);
    }

    private static void checkSystem(Fields body) {
        check(body.names().equals(List.of("system")), "content", Rule.TEXT_ALONE);
        check(body.value("system") instanceof String text && !text.isBlank(), "system", Rule.TEXT);
    }

    /** The prompts that it includes, in order. */
    public Set<PromptReference> includes() {
        Set<PromptReference> includes = new LinkedHashSet<>();
        PromptTexts.each(
                body, (field, text) -> includes.addAll(TemplateTags.of(text).includes()));
        return includes;
    }
}
