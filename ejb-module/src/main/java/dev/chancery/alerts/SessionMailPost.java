package dev.chancery.alerts;

import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import javax.naming.InitialContext;
import javax.naming.NamingException;

/** Sends by a mail session of the server's. Loaded only when there is one to ask: a server may have no mail at all. */
final class SessionMailPost implements MailPost {
    private final String name;

    /** @param name the session's JNDI name */
    SessionMailPost(String name) {
        this.name = name;
    }

    @Override
    public void send(Optional<String> from, List<String> recipients, String subject, String text)
            throws SendingFailedException {
        try {
            Transport.send(message(session(), from, recipients, subject, text));
        } catch (MessagingException e) { // whose sentence may have what the mail server said, and so anything
            throw new SendingFailedException(
                    "The mail session did not take it: " + e.getClass().getSimpleName() + ".");
        }
    }

    @SuppressWarnings("JavaUtilDate") // the mail API's own
    private static MimeMessage message(
            Session session, Optional<String> from, List<String> recipients, String subject, String text)
            throws MessagingException {
        MimeMessage message = new MimeMessage(session);
        if (from.isPresent()) {
            message.setFrom(new InternetAddress(from.get()));
        } else {
            message.setFrom();
        }
        for (String recipient : recipients) {
            message.addRecipient(Message.RecipientType.TO, new InternetAddress(recipient));
        }
        message.setSubject(subject, StandardCharsets.UTF_8.name());
        message.setText(text, StandardCharsets.UTF_8.name());
        message.setSentDate(new Date());
        return message;
    }

    @SuppressWarnings("BanJNDI") // the name is the operator's, and AlertsConfig lets only local ones through
    private Session session() throws SendingFailedException {
        try {
            return InitialContext.doLookup(name);
        } catch (NamingException | ClassCastException e) {
            throw new SendingFailedException("There is no mail session " + name + " (chancery.alerts.mail-session).");
        }
    }
}
