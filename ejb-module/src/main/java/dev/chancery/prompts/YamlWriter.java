package dev.chancery.prompts;

import dev.chancery.messages.Fields;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Writes the YAML that {@link YamlReader} reads, always the same for the same fields, and made to be compared line by line:
 * texts of several lines, and long ones, stand as blocks, with their blanks and tabs as they are.
 */
final class YamlWriter {
    private static final int LONG = 80;
    private static final String STEP = "  ";
    private static final Pattern PLAIN = Pattern.compile("\\p{L}[\\p{L}\\p{N}_./-]*( [\\p{L}\\p{N}_./-]+)*");
    private static final Pattern BLOCK =
            Pattern.compile("(?!\\s)[\\n\\t[^\\p{Cc}\\p{Cs}\\u2028\\u2029\\uFEFF\\uFFFE\\uFFFF]]*");
    private static final Set<String> OTHER_THAN_TEXT =
            Set.of("null", "true", "false", "yes", "no", "on", "off", "y", "n"); // also for older readers

    private final StringBuilder yaml = new StringBuilder();

    private YamlWriter() {}

    static String write(Fields fields) {
        YamlWriter writer = new YamlWriter();
        writer.object(fields, "", "");
        return writer.yaml.toString();
    }

    /**
     * Each field on lines of its own.
     *
     * @param first what the first of these lines begins with
     * @param indent what the others begin with
     */
    private void object(Fields fields, String first, String indent) {
        String begin = first;
        for (String name : fields.names()) {
            yaml.append(begin).append(scalar(name)).append(':');
            field(fields.value(name), indent);
            begin = indent;
        }
    }

    private void field(@Nullable Object value, String indent) {
        if (value instanceof Fields object && !object.isEmpty()) {
            yaml.append('\n');
            object(object, indent + STEP, indent + STEP);
        } else if (value instanceof List<?> list && !list.isEmpty()) {
            yaml.append('\n');
            list.forEach(each -> item(each, indent));
        } else if (value instanceof String text && isBlock(text)) {
            block(text, indent + STEP);
        } else {
            yaml.append(' ').append(flow(value)).append('\n');
        }
    }

    private void item(@Nullable Object value, String indent) {
        if (value instanceof Fields object && !object.isEmpty()) {
            object(object, indent + "- ", indent + STEP);
        } else {
            yaml.append(indent).append("- ").append(flow(value)).append('\n');
        }
    }

    private static boolean isBlock(String text) {
        return (text.indexOf('\n') >= 0 || text.length() > LONG)
                && BLOCK.matcher(text).matches();
    }

    private void block(String text, String indent) {
        boolean ends = text.endsWith("\n");
        yaml.append(ends ? text.endsWith("\n\n") ? " |+\n" : " |\n" : " |-\n");
        String lines = ends ? text.substring(0, text.length() - 1) : text;
        for (String line : lines.split("\n", -1)) {
            yaml.append(line.isEmpty() ? "" : indent).append(line).append('\n');
        }
    }

    /** On one line. */
    private static String flow(@Nullable Object value) {
        if (value instanceof String text) {
            return scalar(text);
        }
        if (value instanceof List<?> list) {
            return list.stream().map(YamlWriter::flow).collect(Collectors.joining(", ", "[", "]"));
        }
        if (value instanceof Fields object) {
            return object.names().stream()
                    .map(name -> scalar(name) + ": " + flow(object.value(name)))
                    .collect(Collectors.joining(", ", "{", "}"));
        }
        return String.valueOf(value); // null, numbers and truth values
    }

    private static String scalar(String text) {
        boolean plain = text.length() <= LONG
                && PLAIN.matcher(text).matches()
                && !OTHER_THAN_TEXT.contains(text.toLowerCase(Locale.ROOT));
        return plain ? text : quoted(text);
    }

    private static String quoted(String text) {
        StringBuilder quoted = new StringBuilder("\"");
        text.codePoints().forEach(each -> {
            switch (each) {
                case '"' -> quoted.append("\\\"");
                case '\\' -> quoted.append("\\\\");
                case '\n' -> quoted.append("\\n");
                case '\t' -> quoted.append("\\t");
                default -> character(quoted, each);
            }
        });
        return quoted.append('"').toString();
    }

    private static void character(StringBuilder quoted, int character) {
        boolean shown =
                switch (Character.getType(character)) {
                    case Character.CONTROL,
                            Character.SURROGATE,
                            Character.LINE_SEPARATOR,
                            Character.PARAGRAPH_SEPARATOR -> false;
                    default -> character != 0xFEFF && (character & 0xFFFE) != 0xFFFE;
                };
        if (shown) {
            quoted.appendCodePoint(character);
        } else {
            quoted.append(String.format(Locale.ROOT, character > 0xFFFF ? "\\U%08X" : "\\u%04X", character));
        }
    }
}
