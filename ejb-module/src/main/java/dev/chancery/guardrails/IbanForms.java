package dev.chancery.guardrails;

import java.util.Locale;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * How each country builds what follows country and check number: n digits, a capitals, c either.
 *
 * @see <a href="https://www.swift.com/standards/data-standards/iban">IBAN registry</a>
 */
final class IbanForms {
    private static final String REGISTRY = """
            AD n8c12, AE n19, AL n8c16, AT n16, AZ a4c20, BA n16, BE n12, BG a4n6c8, BH a4c14, BI n23, BR n23a1c1,
            BY c4n4c16, CH n5c12, CR n18, CY n8c16, CZ n20, DE n18, DJ n23, DK n14, DO c4n20, EE n16, EG n25, ES n20,
            FI n14, FK a2n12, FO n14, FR n10c11n2, GB a4n14, GE a2n16, GI a4c15, GL n14, GR n7c16, GT c24, HN a4n20,
            HR n17, HU n24, IE a4n14, IL n19, IQ a4n15, IS n22, IT a1n10c12, JO a4n4c18, KW a4c22, KZ n3c13, LB n4c20,
            LC a4c24, LI n5c12, LT n16, LU n3c13, LV a4c13, LY n21, MC n10c11n2, MD c20, ME n18, MK n3c10n2, MN n16,
            MR n23, MT a4n5c18, MU a4n19a3, NI a4n20, NL a4n10, NO n11, OM n3c16, PK a4c16, PL n24, PS a4c21, PT n21,
            QA a4c21, RO a4c16, RS n18, RU n14c15, SA n2c18, SC a4n20a3, SD n14, SE n20, SI n15, SK n20, SM a1n10c12,
            SO n19, ST n21, SV a4n20, TL n19, TN n20, TR n6c16, UA n6c19, VA n18, VG a4n16, XK n16, YE a4n4c18""";
    private static final Pattern PART = Pattern.compile("([nac])(\\d+)");
    private static final Map<String, String> CLASSES = Map.of("n", "[0-9]", "a", "[A-Z]", "c", "[A-Z0-9]");
    private static final Map<String, Form> FORMS = Stream.of(REGISTRY.split(",\\s+"))
            .collect(Collectors.toMap(line -> line.substring(0, 2), line -> Form.of(line.substring(3))));

    private IbanForms() {}

    /** The length of an account in this country; 0 when it has none. */
    static int length(String country) {
        Form form = FORMS.get(country.toUpperCase(Locale.ROOT));
        return form == null ? 0 : form.length();
    }

    /** Whether an account, in capitals and without separators, has its country's form. */
    static boolean fits(String account) {
        Form form = FORMS.get(account.substring(0, 2));
        return form != null && form.rest().matcher(account.substring(4)).matches();
    }

    private record Form(Pattern rest, int length) {

        static Form of(String form) {
            String regex =
                    PART.matcher(form).replaceAll(part -> CLASSES.get(part.group(1)) + "{" + part.group(2) + "}");
            int length = PART.matcher(form).results().mapToInt(Form::size).sum();
            return new Form(Pattern.compile(regex), 4 + length);
        }

        private static int size(MatchResult part) {
            return Integer.parseInt(part.group(2));
        }
    }
}
