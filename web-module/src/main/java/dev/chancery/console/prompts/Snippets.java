package dev.chancery.console.prompts;

import dev.chancery.prompts.TemplateOutline.Use;
import dev.chancery.prompts.TemplateOutline.Variable;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * Java that calls a prompt.
 *
 * @param name the prompt's
 * @param variables that it needs
 */
record Snippets(String name, List<Variable> variables) {
    /** By an injected client. */
    String injected() {
        String given = variables.stream()
                .map(each -> "\n        .with(\"" + each.name() + "\", " + identifier(each.name()) + ")")
                .collect(Collectors.joining());
        return "@Inject @Prompt(\"" + name + "\")\nPromptedClaude " + field() + ";\n\nString answer = " + field()
                + given + "\n        .send()\n        .text();";
    }

    /** By an interface of one's own. */
    String assistant() {
        String parameters = variables.stream()
                .map(each -> "@Variable(\"" + each.name() + "\") " + type(each) + " " + identifier(each.name()))
                .collect(Collectors.joining(", "));
        String type = field().substring(0, 1).toUpperCase(Locale.ROOT) + field().substring(1);
        return "@Assistant\npublic interface " + type + "Assistant {\n    @Prompt(\"" + name + "\")\n    String "
                + field() + "(" + parameters + ");\n}";
    }

    private static String type(Variable variable) {
        return variable.use() == Use.TEXT ? "String" : "Object";
    }

    private String field() {
        return identifier(name.substring(name.lastIndexOf('/') + 1));
    }

    /** A name as Java allows it: words after the first begin with a capital. */
    static String identifier(String name) {
        StringBuilder identifier = new StringBuilder();
        boolean capital = false;
        for (int each : name.codePoints().toArray()) {
            if (!Character.isJavaIdentifierPart(each)) {
                capital = true;
            } else if (identifier.isEmpty()) {
                identifier
                        .append(Character.isJavaIdentifierStart(each) ? "" : "_")
                        .appendCodePoint(Character.toLowerCase(each));
            } else {
                identifier.appendCodePoint(capital ? Character.toUpperCase(each) : each);
                capital = false;
            }
        }
        return identifier.isEmpty() ? "prompt" : identifier.toString();
    }
}
