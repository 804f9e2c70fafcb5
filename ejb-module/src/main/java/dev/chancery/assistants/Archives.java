package dev.chancery.assistants;

import java.security.CodeSource;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The files that classes come from. */
final class Archives {
    private static final Pattern FILE = Pattern.compile("([^/!:]+\\.(?:jar|war|ear|rar))(?=[/!]|$)");

    private Archives() {}

    /** The name of the innermost file that a class is in, a JAR or WAR; empty when that is not known. */
    static String nameOf(Class<?> type) {
        CodeSource source = type.getProtectionDomain().getCodeSource();
        return source == null || source.getLocation() == null
                ? ""
                : nameIn(source.getLocation().toString());
    }

    static String nameIn(String location) {
        String name = "";
        Matcher file = FILE.matcher(location);
        while (file.find()) {
            name = file.group(1);
        }
        return name;
    }
}
