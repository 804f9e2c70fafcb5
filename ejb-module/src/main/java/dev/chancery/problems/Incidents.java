package dev.chancery.problems;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.security.SecureRandom;

/** What should not have happened goes to the server log under an id; people are shown the id alone. */
public final class Incidents {
    private static final Logger LOG = System.getLogger("dev.chancery.problems");
    private static final String LETTERS = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ";
    private static final int LENGTH = 8;
    private static final SecureRandom RANDOM = new SecureRandom();

    private Incidents() {}

    /**
     * Logs the failure.
     *
     * @return its new id, short enough to be read out on the telephone
     */
    public static String report(Throwable failure) {
        StringBuilder id = new StringBuilder(LENGTH);
        RANDOM.ints(LENGTH, 0, LETTERS.length()).forEach(at -> id.append(LETTERS.charAt(at)));
        LOG.log(Level.ERROR, "Incident " + id, failure);
        return id.toString();
    }
}
