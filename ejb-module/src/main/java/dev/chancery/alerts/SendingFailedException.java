package dev.chancery.alerts;

/** An alert could not be sent. The message is a sentence for people, without secrets. */
final class SendingFailedException extends Exception {
    private static final long serialVersionUID = 1L;

    SendingFailedException(String message) {
        super(message);
    }
}
