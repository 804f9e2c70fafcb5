package dev.chancery.audit;

import dev.chancery.access.Guarded;
import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import org.jspecify.annotations.Nullable;

/** Puts the {@link Guard} before every method of a {@link Guarded} bean. */
@Guarded
@Interceptor
@Priority(Interceptor.Priority.LIBRARY_BEFORE)
class GuardInterceptor {
    private final Guard guard;

    @Inject
    GuardInterceptor(Guard guard) {
        this.guard = guard;
    }

    @AroundInvoke
    @Nullable
    Object guard(InvocationContext call) throws Exception {
        return guard.call(call.getMethod(), call::proceed);
    }
}
