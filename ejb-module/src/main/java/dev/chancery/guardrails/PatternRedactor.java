package dev.chancery.guardrails;

import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds by a pattern, tried where it may begin; its group named hit, or all of it, is the hit. What fails the check is none. */
record PatternRedactor(SensitiveKind kind, Beginning beginning, Pattern pattern, Predicate<String> check)
        implements Redactor {

    static Redactor number(SensitiveKind kind, String regex) {
        return number(kind, regex, any -> true);
    }

    static Redactor number(SensitiveKind kind, String regex, Predicate<String> check) {
        return of(kind, Beginning::ofNumber, "(?<hit>" + regex + ")", check);
    }

    static Redactor of(SensitiveKind kind, Beginning beginning, String regex, Predicate<String> check) {
        return new PatternRedactor(kind, beginning, Pattern.compile(regex), check);
    }

    @Override
    public void find(String text, Consumer<Hit> hits) {
        Matcher matcher = pattern.matcher(text).useTransparentBounds(true);
        int at = 0;
        while (at < text.length()) {
            boolean matches = beginning.isAt(text, at)
                    && matcher.region(at, text.length()).lookingAt();
            if (matches && check.test(matcher.group("hit"))) {
                hits.accept(new Hit(kind, matcher.start("hit"), matcher.end("hit")));
            }
            at = matches ? matcher.end() : at + 1;
        }
    }
}
