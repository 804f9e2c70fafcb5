package dev.chancery.run;

import java.net.URI;

/** The lines that a person looks for among the server's. */
final class Banner {

    private static final String RULE = "=".repeat(78);

    private Banner() {}

    static String of(String server, URI console, String signIn, String claude, String data) {
        return String.join(
                System.lineSeparator(),
                "",
                RULE,
                "  Chancery is running on " + server,
                "",
                "  Console   " + console,
                "  Sign in   " + signIn,
                "  Claude    " + claude,
                "  Data      " + data,
                "",
                "  Ctrl+C ends it.",
                RULE,
                "");
    }
}
