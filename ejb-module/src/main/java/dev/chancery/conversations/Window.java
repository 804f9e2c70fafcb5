package dev.chancery.conversations;

import dev.chancery.messages.Turn;
import java.util.List;

/**
 * Which turns are sent, by the estimates of their tokens. The first of them stays the first until all together have too
 * many; then it moves on so far that the rest has half of that: so Claude's prompt cache is missed, and a summary made,
 * once for many turns.
 */
record Window(long maxTokens) {
    /**
     * A turn that is stored.
     *
     * @param begins whether what is sent may begin with it
     */
    record Size(int number, boolean begins, long estimate) {}

    /**
     * The number of the turn with which begins what is sent: one of the user's that answers no tool, so that calls of
     * tools and their results stay together.
     *
     * @param present with which it begins so far
     * @param stored the turns from there on, in order; when there are too many to be looked at, the last of them: then
     *     what is sent begins in their later half
     * @param next what is asked now
     */
    int begin(int present, List<Size> stored, List<Turn> next) {
        boolean tooMany = !stored.isEmpty() && stored.get(0).number() > present;
        List<Size> considered = tooMany ? laterHalf(stored) : stored;
        long asked = next.stream().mapToLong(TurnContent::estimate).sum();
        long all = asked + considered.stream().mapToLong(Size::estimate).sum();
        return all <= maxTokens && !tooMany ? present : later(present, considered, next, all);
    }

    private static List<Size> laterHalf(List<Size> stored) {
        List<Size> half = stored.subList(stored.size() / 2, stored.size());
        return half.stream().anyMatch(Size::begins) ? half : stored;
    }

    private int later(int present, List<Size> stored, List<Turn> next, long all) {
        int fitting = 0;
        int latest = present;
        long rest = all;
        for (Size turn : stored) {
            if (turn.begins()) {
                latest = turn.number();
                if (rest <= maxTokens / 2) {
                    return latest;
                }
                fitting = fitting == 0 && rest <= maxTokens ? latest : fitting;
            }
            rest -= turn.estimate();
        }
        if (fitting > 0) {
            return fitting;
        }
        boolean anew = !stored.isEmpty() && !next.isEmpty() && TurnContent.begins(next.get(0));
        return anew ? stored.get(stored.size() - 1).number() + 1 : latest;
    }
}
