package dev.chancery.simulator.json;

/** The text is not JSON; the message says where. */
public final class JsonException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public JsonException(String message) {
        super(message);
    }
}
