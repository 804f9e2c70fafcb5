package dev.chancery.run;

/** Says in one sentence, meant for the person at the terminal, why there is nothing to run. */
final class CannotRunException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    CannotRunException(String sentence) {
        super(sentence);
    }
}
