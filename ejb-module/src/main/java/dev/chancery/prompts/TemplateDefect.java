package dev.chancery.prompts;

/**
 * Something in a template that is not allowed.
 *
 * @param offset where it begins, in characters
 * @param length how long it is
 * @param kind what is wrong
 * @param name the name concerned; empty when there is none
 */
public record TemplateDefect(int offset, int length, Kind kind, String name) {
    /** What can be wrong. */
    public enum Kind {
        /** A tag that begins and does not end. */
        UNCLOSED_TAG("is not closed: }} is missing"),
        /** A name that is not made of letters, digits and underscores, in parts separated by dots. */
        BAD_NAME("is no name: letters, digits and _ are allowed, in parts separated by dots"),
        /** A tag of Mustache that prompts do not have. */
        UNKNOWN_TAG(
                "is no tag that prompts have: {{name}}, {{#name}}, {{^name}}, {{/name}}, {{>prompt}} and {{! }} are"),
        /** A section that begins and does not end. */
        UNCLOSED_SECTION("is not closed: {{/name}} is missing"),
        /** The end of a section that has not begun, or not as the last one. */
        STRAY_END("ends a section that is not the last one opened"),
        /** An included prompt's name that is none. */
        BAD_INCLUDE("is no prompt to include: a name, and perhaps @ and a label");

        private final String sentence;

        Kind(String sentence) {
            this.sentence = sentence;
        }

        String sentence() {
            return sentence;
        }
    }
}
