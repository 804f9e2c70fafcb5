package dev.chancery.console;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.security.SecureRandom;

/**
 * Something that should not have happened. A person is shown the id alone; the server log has the rest beside it.
 *
 * @param id short enough to be read out on the telephone
 */
public record Incident(String id) {
    private static final Logger LOG = System.getLogger(Incident.class.getName());
    private static final String LETTERS = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ";
    private static final int LENGTH = 8;
    private static final SecureRandom RANDOM = new SecureRandom();

    /** Logs the failure under a new id. */
    public static Incident report(Throwable failure) {
        StringBuilder id = new StringBuilder(LENGTH);
        RANDOM.ints(LENGTH, 0, LETTERS.length()).forEach(at -> id.append(LETTERS.charAt(at)));
        LOG.log(Level.ERROR, "Incident " + id, failure);
        return new Incident(id.toString());
    }
}
