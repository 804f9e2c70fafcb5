package dev.chancery.assistants;

import dev.chancery.prompts.PromptReference;
import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;

/**
 * A place in the application where a prompt is used.
 *
 * @param prompt its name, and the label by which it is asked for
 * @param archive the file of the module or library where that is, such as {@code claims.war}; empty when it is not known
 * @param bean the name of the class; empty when the prompt was only seen to be asked for
 * @param member the name of the method, constructor or field
 * @param declared whether the variables follow from a declaration; otherwise they are those that the prompt was given on
 *     this node, by this label, since it started
 * @param variables the names of the variables that it is given, sorted
 */
public record PromptUse(
        PromptReference prompt, String archive, String bean, String member, boolean declared, Set<String> variables) {
    /** Sorts. */
    public PromptUse {
        variables = Collections.unmodifiableSet(new TreeSet<>(variables));
    }
}
