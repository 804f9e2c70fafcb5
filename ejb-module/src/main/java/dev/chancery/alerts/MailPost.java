package dev.chancery.alerts;

import java.util.List;
import java.util.Optional;

/** What takes letters, such as the server's mail session. */
@FunctionalInterface
interface MailPost {
    /**
     * Sends a letter; blocks for the mail server.
     *
     * @param from the sender; empty for the usual one
     */
    void send(Optional<String> from, List<String> recipients, String subject, String text)
            throws SendingFailedException;
}
