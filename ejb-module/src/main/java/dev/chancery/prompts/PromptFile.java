package dev.chancery.prompts;

import static dev.chancery.prompts.InvalidPromptException.check;

import dev.chancery.messages.Fields;
import dev.chancery.messages.MalformedFieldException;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A version of a prompt as a file of YAML that people review: the same version is always the same text, byte by byte.
 * Who made it, when, and its number are not in it: they are the history of one database.
 *
 * @param name the prompt's name
 * @param tags sorted
 * @param labels those that sit on the version, sorted
 * @param message what was changed, in its author's words; 1 to 500 characters
 * @param content what the version says; its fields are in the order of the file
 */
public record PromptFile(String name, List<String> tags, List<String> labels, String message, PromptContent content) {
    private static final List<String> FIELDS = List.of("name", "kind", "tags", "labels", "message", "body");
    private static final List<String> LAST = List.of("tools", "system", "messages");
    private static final int MOST_LABELS = 50;
    private static final int LONGEST_MESSAGE = 500;

    /** @throws InvalidPromptException when something is not allowed, naming the field */
    public PromptFile {
        PromptNames.checkedName(name);
        tags = PromptNames.checkedTags(new TreeSet<>(tags));
        labels = checkedLabels(labels);
        check(
                !message.isBlank() && message.length() <= LONGEST_MESSAGE,
                "message",
                "must have 1 to " + LONGEST_MESSAGE + " characters");
        content = ordered(content);
    }

    /**
     * Reads a file.
     *
     * @param path what it is called in errors
     * @param text of at most 2,000,000 characters
     * @throws InvalidPromptException when it is none, naming path, line and field
     */
    public static PromptFile read(String path, String text) {
        try {
            YamlReader.Document document = YamlReader.read(text);
            document.lines()
                    .forEach((field, line) -> check(
                            FIELDS.contains(field),
                            field,
                            "(line " + line + ") is no field of a prompt: " + String.join(", ", FIELDS) + " are"));
            return of(document.fields());
        } catch (MalformedFieldException e) {
            throw new InvalidPromptException(e.field(), "in " + path + " is malformed: " + e.getMessage());
        } catch (InvalidPromptException e) {
            throw e.in(path);
        }
    }

    private static PromptFile of(Fields fields) {
        String kind = fields.requireText("kind");
        check(kinds().contains(kind), "kind", "must be one of " + String.join(", ", kinds()));
        check(fields.value("body") instanceof Fields, "body", "must be an object: a body of the Messages API");
        return new PromptFile(
                fields.requireText("name"),
                fields.texts("tags"),
                fields.texts("labels"),
                fields.requireText("message"),
                new PromptContent(
                        PromptKind.valueOf(kind.toUpperCase(Locale.ROOT)),
                        fields.object("body").orElseThrow()));
    }

    /** The file's text. */
    public String text() {
        return YamlWriter.write(Fields.of("name", name, "kind", word(content.kind()))
                .with("tags", tags)
                .with("labels", labels)
                .with("message", message)
                .with("body", content.body()));
    }

    /** What of it makes a difference between two versions: the tags and the body. */
    String compared() {
        return compared(tags, content);
    }

    /** The same of a version that is there. */
    static String compared(List<String> tags, PromptContent content) {
        return YamlWriter.write(Fields.of("tags", tags, "body", ordered(content).body()));
    }

    /** Where the file of a prompt lies among the others: its name and {@code .yaml}. */
    public static String path(String name) {
        return name + ".yaml";
    }

    /**
     * Content in the order of files: the model first, then parameters by name, tools, the system prompt, messages. Only the
     * body's own fields are moved; Claude reads them the same in any order.
     */
    static PromptContent ordered(PromptContent content) {
        Fields body = content.body();
        Fields ordered = Fields.empty();
        for (String name : order(body)) {
            ordered = ordered.with(name, body.value(name));
        }
        return new PromptContent(content.kind(), ordered);
    }

    private static List<String> order(Fields body) {
        List<String> parameters = body.names().stream()
                .filter(name -> !name.equals("model") && !LAST.contains(name))
                .sorted()
                .toList();
        return Stream.of(List.of("model"), parameters, LAST)
                .flatMap(List::stream)
                .filter(body::has)
                .toList();
    }

    private static List<String> checkedLabels(List<String> labels) {
        Set<String> sorted = new TreeSet<>(labels);
        check(sorted.size() <= MOST_LABELS, "labels", "must be at most " + MOST_LABELS);
        sorted.forEach(PromptNames::checkedLabel);
        check(
                !sorted.contains(PromptReference.LATEST),
                "labels",
                "must not have 'latest', which follows the newest version");
        return List.copyOf(sorted);
    }

    private static List<String> kinds() {
        return Stream.of(PromptKind.values()).map(PromptFile::word).collect(Collectors.toUnmodifiableList());
    }

    private static String word(PromptKind kind) {
        return kind.name().toLowerCase(Locale.ROOT);
    }
}
