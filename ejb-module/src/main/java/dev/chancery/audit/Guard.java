package dev.chancery.audit;

import dev.chancery.access.Allowed;
import dev.chancery.access.Caller;
import dev.chancery.access.Callers;
import dev.chancery.access.NotAllowedException;
import dev.chancery.access.Permission;
import dev.chancery.storage.Database;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.time.Clock;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;

/** Lets a caller pass or not, and sees to it that what must leave a row does. */
final class Guard {
    private final Callers callers;
    private final Database database;
    private final AuditTrail trail;
    private final Clock clock;

    Guard(Callers callers, Database database, AuditTrail trail, Clock clock) {
        this.callers = callers;
        this.database = database;
        this.trail = trail;
        this.clock = clock;
    }

    /** Runs a method's work, if the caller may; a public method that does not say who may is refused to everybody. */
    @Nullable
    Object call(Method method, Callable<@Nullable Object> work) throws Exception {
        Audited audited = method.getAnnotation(Audited.class);
        if (audited != null) {
            return audited(audited, work);
        }
        Allowed allowed = method.getAnnotation(Allowed.class);
        if (allowed != null || Modifier.isPublic(method.getModifiers())) {
            require(callers.current(), allowed == null ? new Permission[0] : allowed.value());
        }
        return work.call();
    }

    private @Nullable Object audited(Audited audited, Callable<@Nullable Object> work) throws Exception {
        Underway underway = Underway.begin(audited, callers.current(), clock.instant());
        try {
            require(underway.caller(), audited.allowed());
            return audited.transactional() ? together(underway, work) : apart(underway, work);
        } catch (Throwable e) {
            Outcome outcome = e instanceof NotAllowedException ? Outcome.REFUSED : Outcome.FAILED;
            underway.keep(underway.row(outcome, sentence(e)));
            throw e;
        } finally {
            underway.end();
            underway.release().forEach(trail::writeAlone);
        }
    }

    private @Nullable Object together(Underway underway, Callable<@Nullable Object> work) throws Exception {
        try {
            return database.transact(em -> {
                underway.restart();
                Object result = Carried.from(work);
                trail.write(em, underway.row());
                return result;
            });
        } catch (Carried e) {
            throw e.exception();
        }
    }

    private static @Nullable Object apart(Underway underway, Callable<@Nullable Object> work) throws Exception {
        Object result = work.call();
        underway.keep(underway.row());
        return result;
    }

    private static void require(Caller caller, Permission... sufficient) {
        if (!caller.mayAny(sufficient)) {
            throw new NotAllowedException(sufficient);
        }
    }

    private static String sentence(Throwable e) {
        String name = e.getClass().getSimpleName();
        return e.getMessage() == null ? name : name + ": " + e.getMessage();
    }

    /** Carries what a method declares through code that does not. */
    private static final class Carried extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private final Exception exception;

        private Carried(Exception exception) {
            super(exception);
            this.exception = exception;
        }

        Exception exception() {
            return exception;
        }

        static @Nullable Object from(Callable<@Nullable Object> work) {
            try {
                return work.call();
            } catch (RuntimeException e) {
                throw e;
            } catch (Exception e) {
                throw new Carried(e);
            }
        }
    }
}
