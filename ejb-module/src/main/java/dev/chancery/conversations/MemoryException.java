package dev.chancery.conversations;

/** What Claude wanted of the memory cannot be done; Claude is told the message, in the words that the API documents. */
final class MemoryException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    MemoryException(String message) {
        super(message);
    }

    static MemoryException missing(MemoryPath path) {
        return new MemoryException("Error: The path " + path + " does not exist. Please provide a valid path.");
    }
}
