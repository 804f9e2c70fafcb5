package dev.chancery.api.conversations;

import dev.chancery.api.InvalidRequestException;
import dev.chancery.conversations.InvalidPlaceException;
import java.util.function.Supplier;

/** What services call the place where a page ended is the parameter {@code cursor} here. */
final class Places {
    private Places() {}

    /** @throws InvalidRequestException when no page ended there */
    static <T> T of(Supplier<T> page) {
        try {
            return page.get();
        } catch (InvalidPlaceException e) {
            throw new InvalidRequestException("cursor", "must be as a page gave it");
        }
    }
}
