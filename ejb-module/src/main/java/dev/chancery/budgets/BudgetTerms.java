package dev.chancery.budgets;

import static dev.chancery.budgets.InvalidBudgetException.check;

import dev.chancery.problems.Rule;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;

/**
 * What an administrator says of a budget.
 *
 * @param name 1 to 100 characters
 * @param value of the scope: an application's name, a key's id, a model's id...; empty for {@link BudgetScope#ALL}
 * @param amount for a window; 0 allows nothing
 * @param zone in whose days the window is reckoned
 * @param thresholds in per cent of the amount, rising, each told once a window
 * @param enabled whether it counts and holds at all
 */
public record BudgetTerms(
        String name,
        BudgetScope scope,
        String value,
        BudgetUnit unit,
        BigDecimal amount,
        BudgetWindow window,
        ZoneId zone,
        List<Integer> thresholds,
        BudgetAction action,
        boolean enabled) {
    /** When people want to know, unless they say otherwise. */
    public static final List<Integer> USUAL_THRESHOLDS = List.of(50, 80, 95, 100);

    private static final int LONGEST_NAME = 100;
    private static final int LONGEST_VALUE = 255;
    private static final int MOST_THRESHOLDS = 10;
    private static final int HIGHEST_THRESHOLD = 1000;
    private static final int DECIMALS = 12;
    private static final int LONGEST_NUMBER = 40;
    static final BigDecimal MOST = BigDecimal.valueOf(999_999_999_999L);

    /** @throws InvalidBudgetException when a field is not allowed */
    public BudgetTerms {
        name = name.strip();
        value = value.strip();
        check(!name.isEmpty() && name.length() <= LONGEST_NAME, "name", Rule.LENGTH, 1, LONGEST_NAME);
        check(name.chars().noneMatch(Character::isISOControl), "name", Rule.NO_CONTROL_CHARACTERS);
        check((scope == BudgetScope.ALL) == value.isEmpty(), "value", valueRule(scope));
        check(value.length() <= LONGEST_VALUE, "value", Rule.LENGTH_AT_MOST, LONGEST_VALUE);
        check(value.chars().noneMatch(Character::isISOControl), "value", Rule.NO_CONTROL_CHARACTERS);
        check(amount.signum() >= 0 && amount.compareTo(MOST) <= 0, "amount", Rule.FROM_TO, 0, MOST);
        amount = scaled(amount, unit);
        thresholds = List.copyOf(thresholds);
        check(thresholds.size() <= MOST_THRESHOLDS, "thresholds", Rule.AT_MOST, MOST_THRESHOLDS);
        for (int i = 0; i < thresholds.size(); i++) {
            int least = i == 0 ? 1 : thresholds.get(i - 1) + 1;
            check(
                    thresholds.get(i) >= least && thresholds.get(i) <= HIGHEST_THRESHOLD,
                    "thresholds",
                    Rule.THRESHOLDS_RISING,
                    HIGHEST_THRESHOLD);
        }
    }

    private static Rule valueRule(BudgetScope scope) {
        return scope == BudgetScope.ALL ? Rule.EMPTY_FOR_ALL : Rule.WHICH_ONE;
    }

    static BigDecimal scaled(BigDecimal amount, BudgetUnit unit) {
        int decimals = amount.signum() == 0 ? 0 : amount.stripTrailingZeros().scale();
        int most = unit == BudgetUnit.MONEY ? DECIMALS : 0;
        check(decimals <= most, "amount", most == 0 ? Rule.WHOLE_TOKENS : Rule.DECIMALS, most);
        return amount.setScale(DECIMALS);
    }

    /**
     * An amount as somebody typed it.
     *
     * @throws InvalidBudgetException when it is no plain decimal number
     */
    public static BigDecimal amount(String text) {
        String plain = text.strip();
        check(plain.length() <= LONGEST_NUMBER && plain.matches("\\d+(\\.\\d+)?"), "amount", Rule.NUMBER, "99.50");
        return new BigDecimal(plain);
    }

    /**
     * A time zone as somebody typed it.
     *
     * @throws InvalidBudgetException when there is none of that name
     */
    public static ZoneId zone(String text) {
        try {
            return ZoneId.of(text.strip());
        } catch (DateTimeException e) {
            throw new InvalidBudgetException("zone", Rule.ZONE);
        }
    }

    /**
     * Thresholds as somebody typed them, separated by commas; none is allowed.
     *
     * @throws InvalidBudgetException when one is no whole number
     */
    public static List<Integer> thresholds(String text) {
        List<String> parts = Arrays.stream(text.split("[,，]"))
                .map(String::strip)
                .filter(part -> !part.isEmpty())
                .toList();
        check(parts.stream().allMatch(part -> part.matches("\\d{1,4}")), "thresholds", Rule.THRESHOLDS_LISTED);
        return parts.stream().map(Integer::valueOf).toList();
    }

    /** Whether what has been counted by the one cannot go on being counted by the other. */
    boolean countsOtherThan(BudgetTerms that) {
        return scope != that.scope
                || !value.equals(that.value)
                || unit != that.unit
                || window != that.window
                || !zone.equals(that.zone);
    }
}
