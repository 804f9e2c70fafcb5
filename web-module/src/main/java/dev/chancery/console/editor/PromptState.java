package dev.chancery.console.editor;

import dev.chancery.messages.Fields;
import dev.chancery.prompts.PromptContent;
import dev.chancery.prompts.PromptKind;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * A prompt as it is edited: need not be allowed yet.
 *
 * @param turns the messages; none of a system prompt
 * @param examples values for variables, to see how large the prompt becomes; not part of a version
 */
public record PromptState(
        PromptKind kind, Piece system, List<Turn> turns, PromptSettings settings, Map<String, String> examples)
        implements Serializable {
    static final String USER = "user";
    static final String ASSISTANT = "assistant";

    /** A message. */
    public record Turn(String role, Piece content) implements Serializable {}

    /** Copies. */
    public PromptState {
        turns = List.copyOf(turns);
        examples = Map.copyOf(examples);
    }

    /** What a new prompt begins with. */
    public static PromptState empty(PromptKind kind) {
        List<Turn> turns = kind == PromptKind.CHAT ? List.of(new Turn(USER, Piece.EMPTY)) : List.of();
        return new PromptState(kind, Piece.EMPTY, turns, PromptSettings.NEW, Map.of());
    }

    /** What a version says. */
    public static PromptState of(PromptContent content) {
        Fields body = content.body();
        List<Turn> turns = body.objects(
                "messages", each -> new Turn(each.text("role").orElse(USER), Piece.of(each.value("content"))));
        return new PromptState(
                content.kind(), Piece.of(body.value("system")), turns, PromptSettings.of(body), Map.of());
    }

    /** The same with other values for variables. */
    public PromptState examples(Map<String, String> values) {
        return new PromptState(kind, system, turns, settings, values);
    }

    /**
     * What a version would say.
     *
     * @throws InvalidFieldException when something cannot be read
     * @throws dev.chancery.prompts.InvalidPromptException when something is not allowed
     */
    public PromptContent content() {
        return kind == PromptKind.SYSTEM
                ? PromptContent.system(system.text())
                : new PromptContent(PromptKind.CHAT, body());
    }

    /**
     * The body of a request to Claude, whether a version may say so or not.
     *
     * @throws InvalidFieldException when something cannot be read
     */
    public Fields body() {
        Fields body = settings.body();
        if (!system.text().isBlank()) {
            body = body.with("system", system.content("system"));
        }
        List<Fields> messages = new ArrayList<>();
        for (Turn turn : turns) {
            String field = "messages[" + messages.size() + "].content";
            messages.add(
                    Fields.of("role", turn.role(), "content", turn.content().content(field)));
        }
        return body.with("messages", messages);
    }

    /** As it is kept as a draft. */
    public String json() {
        return Fields.of("kind", kind.name(), "system", system.fields())
                .with(
                        "turns",
                        turns.stream()
                                .map(turn -> Fields.of(
                                        "role",
                                        turn.role(),
                                        "content",
                                        turn.content().fields()))
                                .toList())
                .with("settings", settings.fields())
                .with("examples", new TreeMap<>(examples))
                .toString();
    }

    /** A draft; empty when it cannot be read. */
    public static Optional<PromptState> read(String json) {
        Fields fields = Json.read(json);
        try {
            PromptKind kind = PromptKind.valueOf(fields.requireText("kind"));
            return Optional.of(new PromptState(
                    kind,
                    fields.object("system").map(Piece::read).orElse(Piece.EMPTY),
                    fields.objects("turns", PromptState::turn),
                    fields.object("settings").map(PromptSettings::read).orElse(PromptSettings.NEW),
                    examples(fields)));
        } catch (IllegalArgumentException e) { // malformed fields are such as well
            return Optional.empty();
        }
    }

    private static Turn turn(Fields fields) {
        return new Turn(
                fields.text("role").orElse(USER),
                fields.object("content").map(Piece::read).orElse(Piece.EMPTY));
    }

    private static Map<String, String> examples(Fields fields) {
        Map<String, String> examples = new TreeMap<>();
        fields.object("examples")
                .ifPresent(each -> each.forEach((name, value) -> examples.put(name, String.valueOf(value))));
        return examples;
    }

    /** The kind of a draft; that of a request to Claude when it cannot be read. */
    public static PromptKind kind(String json) {
        return read(json).map(PromptState::kind).orElse(PromptKind.CHAT);
    }
}
