package dev.chancery.simulator.http;

final class MalformedRequest extends RuntimeException {

    private static final long serialVersionUID = 1L;

    MalformedRequest(String message) {
        super(message);
    }
}
