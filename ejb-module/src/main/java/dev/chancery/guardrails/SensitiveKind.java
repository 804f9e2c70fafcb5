package dev.chancery.guardrails;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * A kind of sensitive data. Its name stands in placeholders, such as {@code [CARD_1]}, and in counts.
 *
 * @param name 1 to 32 of A-Z, 0-9 and _
 */
public record SensitiveKind(String name) {
    private static final Pattern NAME = Pattern.compile("[A-Z0-9_]{1,32}");

    /** The password in an address, or in one of its parameters. */
    public static final SensitiveKind URL_PASSWORD = new SensitiveKind("URL_PASSWORD");

    /** An API key, a token, a private key. */
    public static final SensitiveKind API_KEY = new SensitiveKind("API_KEY");

    /** An international bank account number. */
    public static final SensitiveKind IBAN = new SensitiveKind("IBAN");

    /** The number of a Chinese resident's identity card. */
    public static final SensitiveKind CN_ID = new SensitiveKind("CN_ID");

    /** The number of a payment card. */
    public static final SensitiveKind CARD = new SensitiveKind("CARD");

    /** A social security number of the United States. */
    public static final SensitiveKind SSN = new SensitiveKind("SSN");

    /** An e-mail address. */
    public static final SensitiveKind EMAIL = new SensitiveKind("EMAIL");

    /** A mobile number of mainland China. */
    public static final SensitiveKind CN_MOBILE = new SensitiveKind("CN_MOBILE");

    /** Any other phone number. */
    public static final SensitiveKind PHONE = new SensitiveKind("PHONE");

    private static final List<SensitiveKind> BUILT_IN =
            List.of(URL_PASSWORD, API_KEY, IBAN, CN_ID, CARD, SSN, EMAIL, CN_MOBILE, PHONE);

    /** @throws IllegalArgumentException when the name is not made of 1 to 32 of A-Z, 0-9 and _ */
    public SensitiveKind {
        if (!NAME.matcher(name).matches()) {
            throw new IllegalArgumentException("name must be 1 to 32 of A-Z, 0-9 and _");
        }
    }

    /** The kinds that Chancery knows, the most specific first. */
    public static List<SensitiveKind> builtIn() {
        return BUILT_IN;
    }

    /** The kind of an own pattern with this name, in capitals. */
    static SensitiveKind own(String name) {
        return new SensitiveKind(name.toUpperCase(Locale.ROOT));
    }

    /** Of two hits of one length the lower rank wins: own patterns first, then as listed above. */
    int rank() {
        return BUILT_IN.indexOf(this);
    }

    @Override
    public String toString() {
        return name;
    }
}
