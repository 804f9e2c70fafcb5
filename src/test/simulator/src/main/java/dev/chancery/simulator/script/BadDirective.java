package dev.chancery.simulator.script;

/** A directive that the simulator does not know or cannot follow; the message names it. */
public final class BadDirective extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public BadDirective(String message) {
        super(message);
    }
}
