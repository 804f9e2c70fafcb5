package dev.chancery.alerts;

import dev.chancery.outbox.AlertKind;
import dev.chancery.problems.Rule;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/**
 * What an administrator says of a channel, apart from its address.
 *
 * @param name 1 to 100 characters; no two channels have the same
 * @param kinds what it tells of, at least one; tests it tells of in any case
 * @param enabled whether it tells at all
 */
public record ChannelTerms(String name, Set<AlertKind> kinds, boolean enabled) {
    private static final int LONGEST_NAME = 100;

    /** @throws InvalidChannelException when a field is not allowed */
    public ChannelTerms {
        name = name.strip();
        InvalidChannelException.check(
                !name.isEmpty() && name.length() <= LONGEST_NAME, "name", Rule.LENGTH, 1, LONGEST_NAME);
        InvalidChannelException.check(
                name.chars().noneMatch(Character::isISOControl), "name", Rule.NO_CONTROL_CHARACTERS);
        EnumSet<AlertKind> chosen = EnumSet.noneOf(AlertKind.class);
        chosen.addAll(kinds);
        chosen.remove(AlertKind.TEST);
        InvalidChannelException.check(!chosen.isEmpty(), "kinds", Rule.AT_LEAST_ONE);
        kinds = Collections.unmodifiableSet(chosen);
    }

    /** A channel in use, for everything. */
    public static ChannelTerms ofEverything(String name) {
        return new ChannelTerms(name, EnumSet.allOf(AlertKind.class), true);
    }
}
