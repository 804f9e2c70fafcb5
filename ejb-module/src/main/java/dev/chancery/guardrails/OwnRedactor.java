package dev.chancery.guardrails;

import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds an own pattern, in a bounded number of steps. */
record OwnRedactor(SensitiveKind kind, Pattern pattern) implements Redactor {

    @Override
    public void find(String text, Consumer<Hit> hits) {
        try {
            Matcher matcher = pattern.matcher(new CountedText(text));
            while (matcher.find()) {
                if (matcher.end() > matcher.start()) {
                    hits.accept(new Hit(kind, matcher.start(), matcher.end()));
                }
            }
        } catch (CountedText.UsedUp | StackOverflowError e) {
            throw new SlowPatternException(kind.name(), text.length());
        }
    }
}
