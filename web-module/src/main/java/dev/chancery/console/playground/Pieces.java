package dev.chancery.console.playground;

/** What has come of an answer and was not shown yet. Filled by one thread, emptied by another. */
final class Pieces {
    private final StringBuilder text = new StringBuilder();
    private final StringBuilder thinking = new StringBuilder();

    /** Taken together, so that each is shown once. */
    record Taken(String text, String thinking) {}

    /**
     * Adds to the text.
     *
     * @return whether this is the first since the last {@link #take()}
     */
    synchronized boolean addText(String piece) {
        boolean first = isEmpty();
        text.append(piece);
        return first && !isEmpty();
    }

    /**
     * Adds to the thinking.
     *
     * @return whether this is the first since the last {@link #take()}
     */
    synchronized boolean addThinking(String piece) {
        boolean first = isEmpty();
        thinking.append(piece);
        return first && !isEmpty();
    }

    synchronized Taken take() {
        Taken taken = new Taken(text.toString(), thinking.toString());
        text.setLength(0);
        thinking.setLength(0);
        return taken;
    }

    private boolean isEmpty() {
        return text.isEmpty() && thinking.isEmpty();
    }
}
