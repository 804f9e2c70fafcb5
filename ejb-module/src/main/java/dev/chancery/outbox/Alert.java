package dev.chancery.outbox;

import dev.chancery.messages.Fields;
import java.time.Instant;

/**
 * Something that people should be told of.
 *
 * @param kind what it is
 * @param key the same for the same event, however often and on whatever node it is noticed; at most 200 characters
 * @param subject the id of what it happened to; empty when there is none
 * @param name how people call that
 * @param sentence what happened, in English, without secrets
 * @param details figures and instants for programs, without secrets
 * @param happened when
 */
public record Alert(
        AlertKind kind, String key, String subject, String name, String sentence, Fields details, Instant happened) {
    private static final int LONGEST_TEXT = 200;
    private static final int LONGEST_SENTENCE = 500;

    /** Cuts texts to what is kept; a key that is too long is a mistake. */
    public Alert {
        if (key.isEmpty() || key.length() > LONGEST_TEXT) {
            throw new IllegalArgumentException("the key of an alert must have 1 to " + LONGEST_TEXT + " characters");
        }
        subject = plain(subject, LONGEST_TEXT);
        name = plain(name, LONGEST_TEXT);
        sentence = plain(sentence, LONGEST_SENTENCE);
    }

    private static String plain(String text, int longest) {
        String line = text.replaceAll("\\p{Cntrl}", " ");
        return line.length() <= longest ? line : line.substring(0, longest);
    }
}
