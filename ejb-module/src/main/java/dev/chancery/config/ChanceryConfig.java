package dev.chancery.config;

import java.util.function.UnaryOperator;
import org.eclipse.microprofile.config.ConfigProvider;
import org.jspecify.annotations.Nullable;

/** The application's MicroProfile Config, as a function of a property's name. */
public final class ChanceryConfig {
    private ChanceryConfig() {}

    /** Gives a property's value as it is now, or null when it is not set. */
    public static UnaryOperator<@Nullable String> current() {
        var config = ConfigProvider.getConfig();
        return name -> config.getOptionalValue(name, String.class).orElse(null);
    }
}
