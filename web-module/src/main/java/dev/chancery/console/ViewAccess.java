package dev.chancery.console;

import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.auth.AccessCheckDecision;
import com.vaadin.flow.server.auth.NavigationAccessControl;
import com.vaadin.flow.server.auth.NavigationContext;
import dev.chancery.access.Caller;
import dev.chancery.access.Callers;
import dev.chancery.console.signin.ChangePasswordView;
import dev.chancery.console.signin.ConsoleSession;
import dev.chancery.console.signin.SignInView;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Who may see a view. Who has not signed in is asked to, and then comes to where they wanted; who has and lacks the
 * permission sees what stands where there is nothing.
 */
final class ViewAccess extends NavigationAccessControl {
    private static final long serialVersionUID = 1L;

    private final transient Callers callers;

    ViewAccess(Callers callers) {
        super(List.of(new PermissionChecker(callers)), (results, context) -> results.get(0));
        this.callers = callers;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        VaadinRequest request = VaadinRequest.getCurrent();
        NavigationContext context = new NavigationContext(event, getPrincipal(request), getRolesChecker(request));
        if (checkAccess(context, true).decision() == AccessCheckDecision.ALLOW) {
            return;
        }
        if (callers.current().kind() == Caller.Kind.ANONYMOUS) {
            event.forwardTo(SignInView.class, wanted(event));
        } else if (ConsoleSession.current()
                .filter(ConsoleSession::mustChangePassword)
                .isPresent()) {
            event.forwardTo(ChangePasswordView.class, wanted(event));
        } else {
            event.rerouteToError(NotFoundException.class);
        }
    }

    private static QueryParameters wanted(BeforeEnterEvent event) {
        return Optional.of(event.getLocation().getPathWithQueryParameters())
                .filter(path -> !path.isEmpty() && !path.equals("."))
                .map(path -> QueryParameters.simple(Map.of("to", path)))
                .orElse(QueryParameters.empty());
    }
}
