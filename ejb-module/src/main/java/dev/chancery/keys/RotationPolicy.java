package dev.chancery.keys;

import dev.chancery.problems.Rule;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How often a key is to be rotated. Nothing rotates by itself, since the API makes no keys: people are reminded.
 *
 * @param kind how it is said
 * @param days of {@link Kind#DAYS}, 1 to 3650; otherwise 0
 * @param date of {@link Kind#DATE}: the day at whose beginning in UTC it is due; otherwise null
 */
public record RotationPolicy(Kind kind, int days, @Nullable LocalDate date) {
    /** No rotation is asked for. */
    public static final RotationPolicy NONE = new RotationPolicy(Kind.NONE, 0, null);

    /** A week after each rotation. */
    public static final RotationPolicy WEEKLY = new RotationPolicy(Kind.WEEKLY, 0, null);

    /** On the same day of the next month. */
    public static final RotationPolicy MONTHLY = new RotationPolicy(Kind.MONTHLY, 0, null);

    private static final int MOST_DAYS = 3_650;
    private static final int FIRST_YEAR = 2_000;
    private static final int LAST_YEAR = 2_200;

    /** How a policy is said. */
    public enum Kind {
        NONE,
        WEEKLY,
        MONTHLY,
        DAYS,
        DATE
    }

    /** @throws InvalidKeyException when days or date do not belong to the kind, or are out of bounds */
    public RotationPolicy {
        if (kind == Kind.DAYS ? days < 1 || days > MOST_DAYS : days != 0) {
            throw new InvalidKeyException("days", Rule.FROM_TO, 1, MOST_DAYS);
        }
        boolean within = date != null && date.getYear() >= FIRST_YEAR && date.getYear() <= LAST_YEAR;
        if (kind == Kind.DATE ? !within : date != null) {
            throw new InvalidKeyException("date", Rule.YEARS, String.valueOf(FIRST_YEAR), String.valueOf(LAST_YEAR));
        }
    }

    /** Every so many days. */
    public static RotationPolicy everyDays(int days) {
        return new RotationPolicy(Kind.DAYS, days, null);
    }

    /** On a day. */
    public static RotationPolicy on(LocalDate date) {
        return new RotationPolicy(Kind.DATE, 0, date);
    }

    /**
     * Reads {@code none}, {@code weekly}, {@code monthly}, {@code days:30} or {@code date:2027-01-31}.
     *
     * @throws InvalidKeyException when it is none of them
     */
    public static RotationPolicy parse(String text) {
        try {
            String[] parts = text.strip().split(":", 2);
            return switch (parts[0]) {
                case "none" -> NONE;
                case "weekly" -> WEEKLY;
                case "monthly" -> MONTHLY;
                case "days" -> everyDays(Integer.parseInt(parts[1]));
                case "date" -> on(LocalDate.parse(parts[1]));
                default -> throw new NumberFormatException();
            };
        } catch (NumberFormatException | ArrayIndexOutOfBoundsException | DateTimeParseException e) {
            throw new InvalidKeyException("policy", "must be none, weekly, monthly, days:N or date:DAY");
        }
    }

    /** As {@link #parse} reads it. */
    public String text() {
        return switch (kind) {
            case NONE -> "none";
            case WEEKLY -> "weekly";
            case MONTHLY -> "monthly";
            case DAYS -> "days:" + days;
            case DATE -> "date:" + date;
        };
    }

    /** When a key is due that was last rotated then; a day is due once, for what was rotated before it. */
    public Optional<Instant> next(Instant rotated) {
        return switch (kind) {
            case NONE -> Optional.empty();
            case WEEKLY -> Optional.of(at(rotated).plusWeeks(1).toInstant());
            case MONTHLY -> Optional.of(at(rotated).plusMonths(1).toInstant());
            case DAYS -> Optional.of(at(rotated).plusDays(days).toInstant());
            case DATE ->
                Optional.ofNullable(date)
                        .map(day -> day.atStartOfDay(ZoneOffset.UTC).toInstant())
                        .filter(rotated::isBefore);
        };
    }

    private static ZonedDateTime at(Instant instant) {
        return instant.atZone(ZoneOffset.UTC);
    }
}
