package dev.chancery.console.signin;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Where to go after signing in: within the console, whatever a link said. */
final class OwnAddress {
    private static final int LONGEST = 2000;
    private static final Pattern DOTS = Pattern.compile("(^|/)\\.\\.?(/|$)");
    private static final Set<String> NOT_BACK_TO = Set.of("sign-in", "change-password", "session", "error");

    private OwnAddress() {}

    /** The address, relative to the console's root; the root itself when it leads anywhere else. */
    static String of(@Nullable String wanted) {
        if (wanted == null || wanted.length() > LONGEST || wanted.contains("\\")) {
            return "";
        }
        try {
            URI address = new URI(wanted);
            String path = address.getPath();
            boolean within = !address.isAbsolute()
                    && address.getRawAuthority() == null
                    && path != null
                    && !path.startsWith("/")
                    && !path.contains(":")
                    && !path.contains("\\")
                    && !DOTS.matcher(path).find()
                    && !NOT_BACK_TO.contains(path.split("/", 2)[0]);
            return within ? address.toASCIIString() : "";
        } catch (URISyntaxException e) {
            return "";
        }
    }
}
