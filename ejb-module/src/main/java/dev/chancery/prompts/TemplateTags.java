package dev.chancery.prompts;

import dev.chancery.prompts.TemplateDefect.Kind;
import dev.chancery.prompts.TemplateOutline.Use;
import dev.chancery.prompts.TemplateOutline.Variable;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The tags of a template and what is wrong with them, with their places, also where it cannot be compiled. */
final class TemplateTags {
    private static final String SIGILS = "#^/>!&{";
    private static final Set<String> LOOP_NAMES = Set.of("-first", "-last", "-index", ".");

    private final List<TemplateDefect> defects = new ArrayList<>();
    private final Set<PromptReference> includes = new LinkedHashSet<>();
    private final Map<String, Variable> variables = new LinkedHashMap<>();
    private final Deque<Tag> open = new ArrayDeque<>();

    /** @param sigil what kind of tag it is; a blank for a variable */
    private record Tag(int offset, int length, char sigil, String name) {
        TemplateDefect defect(Kind kind) {
            return new TemplateDefect(offset, length, kind, name);
        }
    }

    private TemplateTags() {}

    static TemplateTags of(String template) {
        TemplateTags tags = new TemplateTags();
        int at = template.indexOf("{{");
        while (at >= 0) {
            at = tags.read(template, at);
        }
        tags.open.descendingIterator().forEachRemaining(tag -> tags.defects.add(tag.defect(Kind.UNCLOSED_SECTION)));
        return tags;
    }

    /** In the order of their places, but for sections that are not closed, which come last. */
    List<TemplateDefect> defects() {
        return List.copyOf(defects);
    }

    /** The prompts that it includes, in order. */
    Set<PromptReference> includes() {
        return includes;
    }

    /** What it names, each once, in order. */
    List<Variable> variables() {
        return List.copyOf(variables.values());
    }

    /** Reads a tag; gives the place of the next one, -1 when there is none. */
    private int read(String template, int at) {
        boolean triple = template.startsWith("{{{", at);
        String closing = triple ? "}}}" : "}}";
        int end = template.indexOf(closing, at + 2);
        int next = template.indexOf("{{", at + (triple ? 3 : 2));
        if (end < 0 || (next >= 0 && next < end)) {
            defects.add(new TemplateDefect(at, triple ? 3 : 2, Kind.UNCLOSED_TAG, ""));
            return next;
        }
        String inside = template.substring(at + 2, end).strip();
        char sigil = inside.isEmpty() || SIGILS.indexOf(inside.charAt(0)) < 0 ? ' ' : inside.charAt(0);
        String name = (sigil == ' ' ? inside : inside.substring(1)).strip();
        judge(new Tag(at, end + closing.length() - at, sigil, name));
        return template.indexOf("{{", end + closing.length());
    }

    private void judge(Tag tag) {
        switch (tag.sigil()) {
            case '!' -> {}
            case '>' -> include(tag);
            case '/' -> end(tag);
            case '#', '^' -> {
                named(tag);
                open.push(tag);
            }
            default -> named(tag);
        }
    }

    private void named(Tag tag) {
        if (tag.name().startsWith("=")
                || tag.name().startsWith("$")
                || tag.name().startsWith("<")) {
            defects.add(tag.defect(Kind.UNKNOWN_TAG));
        } else if (!PromptNames.isVariable(tag.name()) && !LOOP_NAMES.contains(tag.name())) {
            defects.add(tag.defect(Kind.BAD_NAME));
        } else if (PromptNames.isVariable(tag.name())) {
            note(tag);
        }
    }

    /** What opens a section is one, whatever else is done with it; what stands outside of sections needs a value. */
    private void note(Tag tag) {
        int dot = tag.name().indexOf('.');
        String name = dot > 0 ? tag.name().substring(0, dot) : tag.name();
        Use use = dot > 0 ? Use.OBJECT : tag.sigil() == '#' || tag.sigil() == '^' ? Use.SECTION : Use.TEXT;
        Variable found =
                new Variable(name, use, open.isEmpty() ? "" : open.peek().name());
        variables.merge(
                name,
                found,
                (known, other) -> new Variable(
                        name,
                        known.use().compareTo(other.use()) >= 0 ? known.use() : other.use(),
                        other.section().isEmpty() ? "" : known.section()));
    }

    private void include(Tag tag) {
        try {
            includes.add(PromptReference.of(tag.name()));
        } catch (InvalidPromptException e) {
            defects.add(tag.defect(Kind.BAD_INCLUDE));
        }
    }

    private void end(Tag tag) {
        if (!open.isEmpty() && open.peek().name().equals(tag.name())) {
            open.pop();
        } else {
            defects.add(tag.defect(Kind.STRAY_END));
        }
    }
}
