package dev.chancery.messages;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Whom a call is for, as the usage ledger shows it. What is null is filled in where it is known: the application's name,
 * the caller's principal.
 *
 * @param application the application that calls; at most 100 characters
 * @param principal the person or service on whose behalf; at most 200 characters
 * @param conversation the conversation to which the call belongs; at most 100 characters
 * @param source where in Chancery or the application the call comes from, such as {@code playground}; at most 50
 *     characters
 * @param promptName the managed prompt; at most 255 characters
 * @param promptVersion its version; 0 when there is none, or when the prompt was packaged with the application
 * @param tags words to find and sum up calls by; at most 10, each of 1 to 64 characters
 */
public record Attribution(
        @Nullable String application,
        @Nullable String principal,
        @Nullable String conversation,
        @Nullable String source,
        @Nullable String promptName,
        int promptVersion,
        List<String> tags) {
    /** Nothing said. */
    public static final Attribution NONE = new Attribution(null, null, null, null, null, 0, List.of());

    private static final int MOST_TAGS = 10;
    private static final int LONGEST_TAG = 64;

    /** @throws IllegalArgumentException when something is longer than allowed, or a tag is empty */
    public Attribution {
        atMost(100, "application", application);
        atMost(200, "principal", principal);
        atMost(100, "conversation", conversation);
        atMost(50, "source", source);
        atMost(255, "promptName", promptName);
        tags = tags.stream().distinct().toList();
        if (tags.size() > MOST_TAGS) {
            throw new IllegalArgumentException("tags must be at most " + MOST_TAGS + " but are " + tags.size());
        }
        for (String tag : tags) {
            if (tag.isBlank() || tag.length() > LONGEST_TAG || tag.chars().anyMatch(Character::isISOControl)) {
                throw new IllegalArgumentException(
                        "a tag must have 1 to " + LONGEST_TAG + " characters, none of them a control character");
            }
        }
    }

    /** With the application's name. */
    public Attribution application(String name) {
        return new Attribution(name, principal, conversation, source, promptName, promptVersion, tags);
    }

    /** On behalf of this person or service. */
    public Attribution principal(String name) {
        return new Attribution(application, name, conversation, source, promptName, promptVersion, tags);
    }

    /** As part of a conversation. */
    public Attribution conversation(String id) {
        return new Attribution(application, principal, id, source, promptName, promptVersion, tags);
    }

    /** From this source. */
    public Attribution source(String name) {
        return new Attribution(application, principal, conversation, name, promptName, promptVersion, tags);
    }

    /** By a version of a managed prompt. */
    public Attribution prompt(String name, int version) {
        return new Attribution(application, principal, conversation, source, name, version, tags);
    }

    /** With these tags instead of those before. */
    public Attribution tags(String... words) {
        return new Attribution(application, principal, conversation, source, promptName, promptVersion, List.of(words));
    }

    private static void atMost(int most, String name, @Nullable String text) {
        if (text != null && (text.length() > most || text.chars().anyMatch(Character::isISOControl))) {
            throw new IllegalArgumentException(
                    name + " must have at most " + most + " characters, none of them a control character");
        }
    }
}
