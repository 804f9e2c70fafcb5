package dev.chancery.prompts;

import java.util.List;
import java.util.Set;

/**
 * What a template names and what is wrong with it, found while it is being written: also where it cannot be filled yet.
 *
 * @param defects what is wrong, in the order of their places, but for sections that are not closed, which come last
 * @param variables what it names, each once, in order
 * @param includes the prompts that it includes, in order
 */
public record TemplateOutline(List<TemplateDefect> defects, List<Variable> variables, Set<PromptReference> includes) {
    /**
     * Something that a template names.
     *
     * @param name as a value is given to it, without the parts after a dot
     * @param use what the template does with it
     * @param section the name of the section in which it stands; empty outside. Within one it may be a part of the
     *     section's value, and then needs none of its own
     */
    public record Variable(String name, Use use, String section) {}

    /** What a template does with a variable, from which follows what its value may be. */
    public enum Use {
        /** It is written out: a text, a number, a date. */
        TEXT,
        /** Parts of it are written out: an object. */
        OBJECT,
        /** It opens a section: a list, which repeats it, or something that is there or not. */
        SECTION
    }

    /** Copies the lists. */
    public TemplateOutline {
        defects = List.copyOf(defects);
        variables = List.copyOf(variables);
    }

    /** Reads a template. Does not block, never fails. */
    public static TemplateOutline of(String template) {
        TemplateTags tags = TemplateTags.of(template);
        return new TemplateOutline(tags.defects(), tags.variables(), tags.includes());
    }
}
