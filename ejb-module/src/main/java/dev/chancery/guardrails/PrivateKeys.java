package dev.chancery.guardrails;

import java.util.function.Consumer;
import java.util.regex.Pattern;

/**
 * Private keys as texts, with header lines or without, of OpenPGP too; also where the end is cut off.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc7468">RFC 7468</a>
 */
final class PrivateKeys implements Redactor {
    private static final String DASHES = "-----";
    private static final String BEGIN = DASHES + "BEGIN ";
    private static final String END = DASHES + "END ";
    private static final int LONGEST_LABEL = 60;
    private static final Pattern LABEL = Pattern.compile("(?:[A-Z0-9]{1,16} ){0,3}PRIVATE KEY(?: BLOCK)?");

    @Override
    public void find(String text, Consumer<Hit> hits) {
        int at = text.indexOf(BEGIN);
        while (at >= 0) {
            int body = afterLabel(text, at + BEGIN.length());
            int end = body > 0 && isPrivateKey(text.substring(at + BEGIN.length(), body)) ? end(text, body) : 0;
            if (end > 0 && ApiKeys.isRandom(text.substring(body, end))) {
                hits.accept(new Hit(SensitiveKind.API_KEY, at, end));
            }
            at = text.indexOf(BEGIN, at + BEGIN.length());
        }
    }

    private static boolean isPrivateKey(String label) {
        return LABEL.matcher(label.substring(0, label.length() - DASHES.length()))
                .matches();
    }

    /** After the dashes that close a label; 0 when none do. */
    private static int afterLabel(String text, int label) {
        int dashes = text.indexOf(DASHES, label);
        return dashes < 0 || dashes - label > LONGEST_LABEL ? 0 : dashes + DASHES.length();
    }

    private static int end(String text, int body) {
        int dashes = text.indexOf(DASHES, body);
        int end = dashes >= 0 && text.startsWith(END, dashes) ? afterLabel(text, dashes + END.length()) : 0;
        return end > 0 ? end : cutOff(text, body);
    }

    /** Where a key without an end ends at the latest: before a hyphen that is not within a word. */
    private static int cutOff(String text, int body) {
        int at = body;
        while (at < text.length() && (text.charAt(at) != '-' || isWithinWord(text, at))) {
            at++;
        }
        return at;
    }

    private static boolean isWithinWord(String text, int at) {
        return at + 1 < text.length()
                && Bounds.isWordPart(text.charAt(at - 1))
                && Bounds.isWordPart(text.charAt(at + 1));
    }
}
