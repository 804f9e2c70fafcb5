package dev.chancery.guardrails;

/** Whether a pattern is worth trying at a place: asked of every character, so that patterns are tried at few. */
@FunctionalInterface
interface Beginning {
    boolean isAt(String text, int at);

    /** One of these characters. */
    static Beginning with(String characters) {
        return (text, at) -> characters.indexOf(text.charAt(at)) >= 0;
    }

    /** A digit, plus or parenthesis where a number may begin. */
    static boolean ofNumber(String text, int at) {
        char c = text.charAt(at);
        return (Bounds.isDigit(c) || c == '+' || c == '(' || c == '（') && Bounds.mayBegin(text, at);
    }

    /** A letter that does not go on with a word or a chain of hyphens. */
    static boolean ofToken(String text, int at) {
        char before = Bounds.before(text, at);
        return before != '-' && !Bounds.isWordPart(before) && Bounds.isWordPart(text.charAt(at));
    }
}
