package dev.chancery.limits;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The API limits classes of models, not models: all of one family and generation share. */
final class ModelClasses {
    private static final Pattern FAMILY_FIRST = Pattern.compile("claude-([a-z]+)-(\\d+)(?!\\d).*");
    private static final Pattern NUMBER_FIRST = Pattern.compile("claude-(\\d+)(?:[-.]\\d+)?-([a-z]+).*");
    private static final Pattern DATE = Pattern.compile("[-@]20\\d{6}.*");
    private static final int LONGEST = 64;

    private ModelClasses() {}

    /** Such as {@code opus-5}; of an unknown name the name itself without a date; empty when there is no model. */
    static String of(String model) {
        String name = model.substring(0, Math.min(model.length(), LONGEST)).toLowerCase(Locale.ROOT);
        Matcher family = FAMILY_FIRST.matcher(name);
        if (family.matches()) {
            return family.group(1) + "-" + family.group(2);
        }
        Matcher number = NUMBER_FIRST.matcher(name);
        if (number.matches()) {
            return number.group(2) + "-" + number.group(1);
        }
        return DATE.matcher(name).replaceFirst("");
    }
}
