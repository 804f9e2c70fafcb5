package dev.chancery.usage;

import java.util.Comparator;

/** By what groups are ranked, the largest first. */
public enum Ranking {
    /** US dollars. */
    COST(Comparator.comparing(Use::cost)),
    /** Attempts. */
    REQUESTS(Comparator.comparingLong(Use::requests)),
    /** All tokens. */
    TOKENS(Comparator.comparingLong(Use::tokens)),
    /** Failed attempts. */
    FAILED(Comparator.comparingLong(Use::failed));

    @SuppressWarnings("ImmutableEnumChecker") // the comparators hold nothing
    private final Comparator<Use> smallestFirst;

    Ranking(Comparator<Use> smallestFirst) {
        this.smallestFirst = smallestFirst;
    }

    /** Ties by name, so that a ranking is the same each time. */
    Comparator<UseGroup> largestFirst() {
        return Comparator.comparing(
                        UseGroup::use, smallestFirst.reversed().thenComparing(Use::requests, Comparator.reverseOrder()))
                .thenComparing(UseGroup::group);
    }
}
