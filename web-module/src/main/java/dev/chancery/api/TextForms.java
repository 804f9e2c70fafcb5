package dev.chancery.api;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What stands in texts of JSON and in parameters: instants, days, names of constants... */
final class TextForms {
    private static final Map<Class<?>, Form> FORMS = Map.of(
            String.class, new Form(TextForms::text, "a text without a NUL"),
            GivenSecret.class, new Form(GivenSecret::new, "a text"),
            Instant.class, new Form(Instant::parse, "an instant such as 2027-01-31T12:00:00Z"),
            LocalDate.class, new Form(LocalDate::parse, "a day such as 2027-01-31"),
            ZoneId.class, new Form(ZoneId::of, "a time zone such as Europe/Berlin or UTC"),
            Integer.class, new Form(Integer::valueOf, "a whole number"),
            Boolean.class, new Form(TextForms::flag, "true or false"));

    private record Form(Function<String, Object> parse, String expected) {}

    private TextForms() {}

    static boolean isKnown(Class<?> type) {
        return FORMS.containsKey(type) || type.isEnum();
    }

    /** @throws InvalidRequestException when the text is none of the type */
    static Object value(String text, Class<?> type, String name) {
        Form form = FORMS.get(type);
        if (form == null) {
            return constant(text, type, name);
        }
        try {
            return form.parse.apply(text);
        } catch (DateTimeException | IllegalArgumentException e) {
            throw new InvalidRequestException(name, "must be " + form.expected);
        }
    }

    private static Object constant(String text, Class<?> type, String name) {
        return Arrays.stream(type.getEnumConstants())
                .filter(constant -> ((Enum<?>) constant).name().equals(text))
                .findFirst()
                .orElseThrow(() -> new InvalidRequestException(name, "must be one of " + constants(type)));
    }

    private static String constants(Class<?> type) {
        return Arrays.stream(type.getEnumConstants())
                .map(constant -> ((Enum<?>) constant).name())
                .collect(Collectors.joining(", "));
    }

    /** PostgreSQL keeps no NUL. */
    private static String text(String text) {
        if (text.indexOf('\0') >= 0) {
            throw new IllegalArgumentException();
        }
        return text;
    }

    private static Boolean flag(String text) {
        if (!text.equals("true") && !text.equals("false")) {
            throw new IllegalArgumentException();
        }
        return Boolean.valueOf(text);
    }
}
