package dev.chancery.console;

import dev.chancery.problems.Incidents;

/**
 * Something that should not have happened. A person is shown the id alone; the server log has the rest beside it.
 *
 * @param id short enough to be read out on the telephone
 */
public record Incident(String id) {
    /** Logs the failure under a new id. */
    public static Incident report(Throwable failure) {
        return new Incident(Incidents.report(failure));
    }
}
