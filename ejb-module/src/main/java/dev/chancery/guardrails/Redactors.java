package dev.chancery.guardrails;

import java.util.Collection;
import java.util.Map;

/**
 * Makes {@link Redactor}s. All take time in proportion to the text; own patterns that would not are stopped. A number is
 * found only where it stands by itself: not within an id, a longer run of digits, a decimal or an amount.
 */
public final class Redactors {
    private static final String AREA = "(?!000|666|9)[0-9]{3}";
    private static final String SSN =
            AREA + "(?<s>[" + Bounds.HYPHENS + "])(?!00)[0-9]{2}\\k<s>(?!0000)[0-9]{4}" + Bounds.AFTER;
    private static final String SSN_IN_GROUPS =
            Bounds.FIRST_GROUP + AREA + "(?<s>[ \u00a0])(?!00)[0-9]{2}\\k<s>(?!0000)[0-9]{4}" + Bounds.LAST_GROUP;
    private static final Map<SensitiveKind, Redactor> BUILT_IN = Map.of(
            SensitiveKind.CARD, new CardNumbers(),
            SensitiveKind.SSN, ssns(),
            SensitiveKind.IBAN, new Ibans(),
            SensitiveKind.EMAIL, new Emails(),
            SensitiveKind.PHONE, Phones.phones(),
            SensitiveKind.CN_ID, ChineseIds.redactor(),
            SensitiveKind.CN_MOBILE, Phones.chineseMobiles(),
            SensitiveKind.API_KEY, ApiKeys.redactor(),
            SensitiveKind.URL_PASSWORD, UrlPasswords.redactor());

    private Redactors() {}

    /** Finds every kind that Chancery knows. */
    public static Redactor all() {
        return of(SensitiveKind.builtIn());
    }

    /** Finds one kind that Chancery knows, also in wide digits and letters. */
    public static Redactor of(SensitiveKind kind) {
        Redactor redactor = BUILT_IN.get(kind);
        if (redactor == null) {
            throw new IllegalArgumentException("kind must be one of " + SensitiveKind.builtIn() + " but is " + kind);
        }
        return (text, hits) -> redactor.find(Width.narrow(text), hits);
    }

    /** Finds these kinds; none for an empty collection. */
    public static Redactor of(Collection<SensitiveKind> kinds) {
        return kinds.stream().map(Redactors::of).reduce(Redactor.none(), Redactor::and);
    }

    /** Finds an own pattern. */
    public static Redactor own(OwnPattern pattern) {
        return pattern.redactor();
    }

    private static Redactor ssns() {
        return PatternRedactor.number(SensitiveKind.SSN, SSN)
                .and(PatternRedactor.number(SensitiveKind.SSN, SSN_IN_GROUPS));
    }
}
