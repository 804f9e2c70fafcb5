package dev.chancery.pipeline;

import dev.chancery.access.Caller;
import dev.chancery.messages.Attribution;
import dev.chancery.messages.CallOptions;
import java.util.function.Supplier;

/** Fills in whom a call is for, where the call does not say it: the application, and who calls on this thread. */
final class ForWhom {
    private static final int LONGEST_PRINCIPAL = 200;

    private final String application;
    private final Supplier<Caller> callers;

    ForWhom(String application, Supplier<Caller> callers) {
        this.application = application;
        this.callers = callers;
    }

    CallOptions fill(CallOptions options) {
        Attribution said = options.attribution();
        Attribution filled = said;
        if (said.application() == null && !application.isEmpty()) {
            filled = filled.application(application);
        }
        if (said.principal() == null) {
            filled = on(filled, callers.get());
        }
        return filled == said ? options : options.attribution(filled);
    }

    private static Attribution on(Attribution attribution, Caller caller) {
        if (caller.kind() == Caller.Kind.ANONYMOUS) {
            return attribution;
        }
        String name = caller.name()
                .codePoints()
                .filter(c -> !Character.isISOControl(c))
                .limit(LONGEST_PRINCIPAL / 2)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
        return attribution.principal(name);
    }
}
