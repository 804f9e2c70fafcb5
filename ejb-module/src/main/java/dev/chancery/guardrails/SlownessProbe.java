package dev.chancery.guardrails;

/** Tries a pattern on texts on which patterns that backtrack without end do so: long runs of what they speak of. */
final class SlownessProbe {
    private static final int RUN = 64;
    private static final String USUAL = "a0A -.中";

    private SlownessProbe() {}

    static boolean isSlow(OwnRedactor redactor) {
        String speaksOf = redactor.pattern().pattern() + USUAL;
        return speaksOf.chars()
                .distinct()
                .anyMatch(c -> isSlow(redactor, Character.toString(c).repeat(RUN)));
    }

    private static boolean isSlow(OwnRedactor redactor, String run) {
        try {
            redactor.find(run + "\u0000", hit -> {});
            return false;
        } catch (SlowPatternException e) {
            return true;
        }
    }
}
