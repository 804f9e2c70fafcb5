package dev.chancery.audit;

import jakarta.enterprise.context.Dependent;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * What the row of the audited method under way on this thread says. Outside of one, all this does nothing. Texts are
 * cut to the length of their columns, and what looks like a key of Claude's is blackened; what is secret in other ways
 * must not be given at all.
 */
@Dependent
public final class AuditDetails {
    /** The id of what the action is done to; at most 200 characters. */
    public void resource(String id) {
        tell(underway -> underway.resource(id));
    }

    /** What was done, in a sentence; at most 1,000 characters. */
    public void summary(String text) {
        tell(underway -> underway.summary(text));
    }

    /**
     * A field's value before and after, null for none; left out when both are equal. Of a value at most 500 characters
     * are kept, of all fields together 15,000.
     */
    public void changed(String field, @Nullable Object before, @Nullable Object after) {
        tell(underway -> underway.changes().changed(field, before, after));
    }

    /** That a secret is another now. */
    public void secretChanged(String field) {
        tell(underway -> underway.changes().secretChanged(field));
    }

    /** That the action failed though its method returns, such as a verification that found something. */
    public void failed(String why) {
        tell(underway -> underway.fail(why));
    }

    private static void tell(Consumer<Underway> what) {
        Underway underway = Underway.current();
        if (underway != null) {
            what.accept(underway);
        }
    }
}
