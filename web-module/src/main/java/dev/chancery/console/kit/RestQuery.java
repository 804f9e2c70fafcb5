package dev.chancery.console.kit;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The parameters of a request over REST, in the order in which they were added. */
public final class RestQuery {
    private final List<String> parameters = new ArrayList<>();

    /** Adds a parameter; nothing for a value that is null. */
    public RestQuery add(String name, @Nullable Object value) {
        if (value != null) {
            parameters.add(name + "=" + URLEncoder.encode(String.valueOf(value), StandardCharsets.UTF_8));
        }
        return this;
    }

    /** As it stands after the question mark. */
    @Override
    public String toString() {
        return String.join("&", parameters);
    }
}
