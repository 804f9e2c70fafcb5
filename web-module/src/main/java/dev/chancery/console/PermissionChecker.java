package dev.chancery.console;

import com.vaadin.flow.server.auth.AccessCheckResult;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import com.vaadin.flow.server.auth.NavigationAccessChecker;
import com.vaadin.flow.server.auth.NavigationContext;
import dev.chancery.access.Caller;
import dev.chancery.access.Callers;
import jakarta.annotation.security.PermitAll;

/** Holds a view's annotation against the caller. One without any is for nobody. */
final class PermissionChecker implements NavigationAccessChecker {
    private static final long serialVersionUID = 1L;

    private final transient Callers callers;

    PermissionChecker(Callers callers) {
        this.callers = callers;
    }

    @Override
    public AccessCheckResult check(NavigationContext context) {
        return isAllowed(context.getNavigationTarget(), callers.current())
                ? context.allow()
                : context.deny("This is not for everybody.");
    }

    static boolean isAllowed(Class<?> view, Caller caller) {
        NeedsPermission needed = view.getAnnotation(NeedsPermission.class);
        if (needed != null) {
            return caller.mayAny(needed.value());
        }
        return view.isAnnotationPresent(AnonymousAllowed.class)
                || (view.isAnnotationPresent(PermitAll.class) && caller.kind() != Caller.Kind.ANONYMOUS);
    }
}
