package dev.chancery.prompts;

import static dev.chancery.prompts.InvalidPromptException.check;

import dev.chancery.messages.Fields;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.Tag;
import org.snakeyaml.engine.v2.resolver.JsonScalarResolver;

/**
 * Reads the part of YAML 1.2 that says what JSON says: one document, an object, without anchors, aliases and tags. So
 * nothing in a text can make an object of a class, and no small text becomes a large one.
 */
final class YamlReader {
    static final int LONGEST = 2_000_000;
    private static final int DEEPEST = 100;
    private static final int LONGEST_NUMBER = 1000;
    private static final JsonScalarResolver KINDS = new JsonScalarResolver();

    private final Iterator<Event> events;
    private final Map<String, Integer> lines = new LinkedHashMap<>();

    private YamlReader(String text) {
        LoadSettings settings = LoadSettings.builder()
                .setCodePointLimit(LONGEST)
                .setBufferSize(text.length() + 1) // in smaller pieces it fails where one ends between two surrogates
                .build();
        this.events = new Parse(settings).parseString(text).iterator();
    }

    /**
     * What a text says.
     *
     * @param fields the object
     * @param lines on which line each of its own fields begins, from 1
     */
    record Document(Fields fields, Map<String, Integer> lines) {}

    /** @throws InvalidPromptException when it is no such text, naming the line */
    static Document read(String text) {
        check(text.length() <= LONGEST, "file", "must have at most " + LONGEST + " characters");
        try {
            return new YamlReader(text).document();
        } catch (MarkedYamlEngineException e) { // whose message would show the text
            String at = e.getProblemMark()
                    .map(mark -> "(line " + (mark.getLine() + 1) + ") ")
                    .orElse("");
            throw new InvalidPromptException("file", at + "is no YAML: " + e.getProblem());
        } catch (YamlEngineException e) {
            throw new InvalidPromptException("file", "is no YAML that can be read");
        }
    }

    private Document document() {
        events.next(); // the beginning of the stream
        check(events.next().getEventId() == Event.ID.DocumentStart, "file", "must not be empty");
        Event first = events.next();
        check(first.getEventId() == Event.ID.MappingStart, "file", "must be an object: fields with their values");
        Fields fields = object(plain(first, "file"), "", 1);
        events.next(); // the end of the document
        Event after = events.next();
        check(after.getEventId() == Event.ID.StreamEnd, "file", at(after) + "must be one document");
        return new Document(fields, lines);
    }

    private Fields object(Event begin, String path, int depth) {
        check(depth <= DEEPEST, path, at(begin) + "is nested deeper than " + DEEPEST);
        Fields.Builder fields = new Fields.Builder();
        Set<String> names = new HashSet<>();
        Event event = events.next();
        while (event.getEventId() != Event.ID.MappingEnd) {
            String name = name(event, path);
            String field = path.isEmpty() ? name : path + "." + name;
            check(names.add(name), field, at(event) + "is there twice");
            if (path.isEmpty()) {
                lines.put(name, line(event));
            }
            fields.add(name, value(events.next(), field, depth));
            event = events.next();
        }
        return fields.build();
    }

    private static String name(Event event, String path) {
        String where = path.isEmpty() ? "file" : path;
        if (plain(event, where) instanceof ScalarEvent scalar) {
            return scalar.getValue();
        }
        throw new InvalidPromptException(where, at(event) + "must have texts as names of its fields");
    }

    private @Nullable Object value(Event event, String field, int depth) {
        plain(event, field);
        return switch (event.getEventId()) {
            case MappingStart -> object(event, field, depth + 1);
            case SequenceStart -> list(event, field, depth + 1);
            default -> scalar((ScalarEvent) event, field);
        };
    }

    private List<@Nullable Object> list(Event begin, String field, int depth) {
        check(depth <= DEEPEST, field, at(begin) + "is nested deeper than " + DEEPEST);
        List<@Nullable Object> list = new ArrayList<>();
        Event event = events.next();
        while (event.getEventId() != Event.ID.SequenceEnd) {
            list.add(value(event, field + "[" + list.size() + "]", depth));
            event = events.next();
        }
        return Collections.unmodifiableList(list);
    }

    private static @Nullable Object scalar(ScalarEvent scalar, String field) {
        String text = scalar.getValue();
        Tag kind = scalar.isPlain() ? KINDS.resolve(text, true) : Tag.STR;
        if (kind.equals(Tag.NULL)) {
            return null;
        }
        if (kind.equals(Tag.BOOL)) {
            return Boolean.valueOf(text);
        }
        return kind.equals(Tag.INT) || kind.equals(Tag.FLOAT) ? number(scalar, field) : text;
    }

    private static Object number(ScalarEvent scalar, String field) {
        String digits = scalar.getValue();
        try {
            check(digits.length() <= LONGEST_NUMBER, field, at(scalar) + "is too long for a number");
            return Fields.ofNumber(new BigDecimal(digits));
        } catch (NumberFormatException e) { // infinity, or none
            throw new InvalidPromptException(field, at(scalar) + "is no number that JSON has");
        }
    }

    /** The event, which has neither an anchor nor a tag, and is no alias. */
    private static Event plain(Event event, String field) {
        boolean hasMore = event.getEventId() == Event.ID.Alias
                || (event instanceof NodeEvent node && node.getAnchor().isPresent())
                || (event instanceof ScalarEvent scalar && scalar.getTag().isPresent())
                || (event instanceof CollectionStartEvent some && some.getTag().isPresent());
        check(!hasMore, field, at(event) + "must have no anchor (&), alias (*) or tag (!)");
        return event;
    }

    private static String at(Event event) {
        return "(line " + line(event) + ") ";
    }

    private static int line(Event event) {
        return event.getStartMark().map(mark -> mark.getLine() + 1).orElse(0);
    }
}
