package dev.chancery.prompts;

import dev.chancery.audit.AuditDetails;
import dev.chancery.messages.Fields;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Tells the audit trail what a new version changes: settings by their values, texts and long settings only by how long
 * they are, since the versions themselves have them.
 */
final class PromptChanges {
    private static final Set<String> TEXTS = Set.of("system", "messages");
    private static final int LONGEST_SETTING = 200;

    private PromptChanges() {}

    static void tell(AuditDetails audit, Fields before, Fields after) {
        for (String name : names(before.names(), after.names())) {
            if (TEXTS.contains(name)) {
                tellShape(audit, name, before, after);
            } else {
                tellSetting(audit, name, before.value(name), after.value(name));
            }
        }
        Map<String, String> texts = texts(before);
        Map<String, String> now = texts(after);
        for (String place : names(texts.keySet(), now.keySet())) {
            tellLong(audit, place, texts.get(place), now.get(place));
        }
    }

    /** What is around the texts, such as roles and cache breakpoints. */
    private static void tellShape(AuditDetails audit, String name, Fields before, Fields after) {
        Object was = PromptTexts.replace(before, (place, text) -> "").value(name);
        Object is = PromptTexts.replace(after, (place, text) -> "").value(name);
        if (was != null && is != null && !was.equals(is)) {
            audit.changed(name, shape(was), "changed, " + shape(is));
        }
    }

    private static String shape(Object value) {
        return (value instanceof List<?> parts ? parts.size() : 1) + " parts";
    }

    private static void tellSetting(AuditDetails audit, String name, @Nullable Object before, @Nullable Object after) {
        if (isLong(before) || isLong(after)) {
            tellLong(audit, name, before == null ? null : before.toString(), after == null ? null : after.toString());
        } else {
            audit.changed(name, before, after);
        }
    }

    private static boolean isLong(@Nullable Object value) {
        return value != null && value.toString().length() > LONGEST_SETTING;
    }

    private static void tellLong(AuditDetails audit, String name, @Nullable String before, @Nullable String after) {
        if (!Objects.equals(before, after)) {
            String was = length(before);
            String is = length(after);
            audit.changed(name, was, was == null || is == null ? is : "changed, " + is);
        }
    }

    private static @Nullable String length(@Nullable String text) {
        return text == null ? null : text.length() + " characters";
    }

    private static Map<String, String> texts(Fields body) {
        Map<String, String> texts = new LinkedHashMap<>();
        PromptTexts.each(body, (place, text) -> texts.merge(place, text, String::concat));
        return texts;
    }

    private static Set<String> names(Iterable<String> before, Iterable<String> after) {
        Set<String> names = new LinkedHashSet<>();
        before.forEach(names::add);
        after.forEach(names::add);
        return names;
    }
}
