package dev.chancery.problems;

import java.io.Serializable;
import java.util.List;

/** English words with places for values: {@code {0}}, {@code {1}}. */
final class Template {
    private Template() {}

    static String fill(String template, List<Serializable> values) {
        String filled = template;
        for (int i = 0; i < values.size(); i++) {
            filled = filled.replace("{" + i + "}", values.get(i).toString());
        }
        return filled;
    }
}
