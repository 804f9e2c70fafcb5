package dev.chancery.guardrails;

/** A text that may be looked at only so often, so that a pattern that backtracks without end is stopped. */
final class CountedText implements CharSequence {
    private static final long FREE = 100_000;
    private static final long PER_CHARACTER = 200;

    private final String text;
    private long left;

    CountedText(String text) {
        this.text = text;
        this.left = FREE + PER_CHARACTER * text.length();
    }

    @Override
    public char charAt(int index) {
        if (--left < 0) {
            throw new UsedUp();
        }
        return text.charAt(index);
    }

    @Override
    public int length() {
        return text.length();
    }

    @Override
    public CharSequence subSequence(int start, int end) {
        return text.subSequence(start, end);
    }

    @Override
    public String toString() {
        return text;
    }

    /** No steps are left. */
    static final class UsedUp extends RuntimeException {
        private static final long serialVersionUID = 1L;

        UsedUp() {
            super("no steps left", null, false, false);
        }
    }
}
