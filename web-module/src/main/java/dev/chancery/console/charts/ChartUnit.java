package dev.chancery.console.charts;

import dev.chancery.console.kit.Formats;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What the values of a chart are. */
public enum ChartUnit {
    /** US dollars. */
    DOLLARS {
        @Override
        String known(BigDecimal value, Formats formats) {
            return formats.money(value);
        }
    },
    /** A number of something. */
    COUNT {
        @Override
        String known(BigDecimal value, Formats formats) {
            return formats.number(whole(value));
        }
    },
    /** Milliseconds. */
    MILLIS {
        @Override
        String known(BigDecimal value, Formats formats) {
            return formats.millis(whole(value));
        }
    };

    /** A value for people; a dash when it is missing. */
    public String text(@Nullable BigDecimal value, Formats formats) {
        return value == null ? Formats.UNKNOWN : known(value, formats);
    }

    abstract String known(BigDecimal value, Formats formats);

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    private static long whole(BigDecimal value) {
        return value.setScale(0, RoundingMode.HALF_EVEN).longValue();
    }
}
