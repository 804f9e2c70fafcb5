package dev.chancery.prompts;

import dev.chancery.json.JsonCodec;
import dev.chancery.messages.Fields;
import dev.chancery.problems.Rule;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Values as people write them, in fields and in tables: texts, but for variables that open a section, or of which parts
 * are written out. Of these, what begins as a list or an object does is JSON, and true and false are truth values.
 */
final class WrittenValues {
    private static final JsonCodec JSON = new JsonCodec();
    private static final String VALUE = "value";

    private WrittenValues() {}

    /**
     * The values for a template; a section for which nothing is written is not there.
     *
     * @throws InvalidPromptException naming the variable, when something begins as JSON and is none
     */
    static Map<String, @Nullable Object> of(Map<String, String> written, PromptTemplate template) {
        Map<String, @Nullable Object> values = new LinkedHashMap<>(written);
        Set<String> sections = template.sections();
        sections.forEach(name -> values.put(name, value(name, written.getOrDefault(name, ""))));
        template.objects().stream()
                .filter(name -> !sections.contains(name) && written.containsKey(name))
                .forEach(name -> values.put(name, value(name, written.getOrDefault(name, ""))));
        return values;
    }

    private static @Nullable Object value(String name, String written) {
        String text = written.strip();
        if (text.isEmpty() || text.equals("false")) {
            return false;
        }
        if (text.equals("true")) {
            return true;
        }
        return text.startsWith("[") || text.startsWith("{") ? json(name, text) : written;
    }

    private static @Nullable Object json(String name, String text) {
        Fields read = JSON.tryObject("{\"" + VALUE + "\":" + text + "}").orElse(Fields.empty());
        InvalidPromptException.check(read.size() == 1, name, Rule.JSON);
        return plain(read.value(VALUE));
    }

    private static @Nullable Object plain(@Nullable Object value) {
        if (value instanceof Fields fields) {
            Map<String, @Nullable Object> map = new LinkedHashMap<>();
            fields.forEach((name, each) -> map.put(name, plain(each)));
            return map;
        }
        if (value instanceof List<?> list) {
            List<@Nullable Object> plain = new ArrayList<>();
            list.forEach(each -> plain.add(plain(each)));
            return plain;
        }
        return value;
    }
}
