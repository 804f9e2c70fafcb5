package dev.chancery.prompts;

import java.io.Writer;

/** Text that is being written, up to a length. */
final class BoundedText extends Writer {
    private final int longest;
    private final StringBuilder text = new StringBuilder();

    BoundedText(int longest) {
        this.longest = longest;
    }

    /** @throws InvalidPromptException when it becomes too long */
    @Override
    public void write(char[] characters, int offset, int length) {
        InvalidPromptException.check(
                text.length() + length <= longest,
                "prompt",
                "must have at most " + longest + " characters when filled");
        text.append(characters, offset, length);
    }

    @Override
    public void flush() {
        // nothing is held back
    }

    @Override
    public void close() {
        // nothing is open
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
