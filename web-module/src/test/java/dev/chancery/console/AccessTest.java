package dev.chancery.console;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.mvysny.kaributesting.v10.Routes;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import dev.chancery.access.Caller;
import dev.chancery.access.Role;
import dev.chancery.console.playground.PlaygroundView;
import dev.chancery.console.signin.SignInView;
import jakarta.annotation.security.PermitAll;
import java.lang.annotation.Annotation;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every view says who may see it. */
class AccessTest {
    private static final List<Class<? extends Annotation>> SAYS_WHO =
            List.of(NeedsPermission.class, AnonymousAllowed.class, PermitAll.class);

    @Test
    void everyViewButThePlantedOneSaysWhoMaySeeIt() {
        Routes routes = new Routes().autoDiscoverViews("dev.chancery.console");
        List<Class<?>> views = Stream.<Class<?>>concat(routes.getRoutes().stream(), routes.getErrorRoutes().stream())
                .filter(view -> view.getPackageName().startsWith("dev.chancery"))
                .toList();
        assertThat(views).contains(PlaygroundView.class, NotFoundView.class, InternalErrorView.class);
        assertThat(views).filteredOn(view -> saysWho(view) != 1).containsExactly(LonelyView.class);
    }

    @Test
    void nobodySeesWhatNeedsAPermissionWithoutIt() {
        List<Class<?>> open = new Routes()
                .autoDiscoverViews("dev.chancery.console").getRoutes().stream()
                        .filter(view -> view.getPackageName().startsWith("dev.chancery"))
                        .filter(view -> PermissionChecker.isAllowed(view, Caller.ANONYMOUS))
                        .<Class<?>>map(view -> view)
                        .toList();
        assertThat(open).containsExactlyInAnyOrder(SignInView.class, BrokenView.class);
    }

    @ParameterizedTest
    @CsvSource({
        "ADMINISTRATOR, ''",
        "EDITOR, UsersView KeysView AuditView ConversationsView BatchesView AlertsView",
        "AUDITOR, PlaygroundView TestCasesView",
        "VIEWER, UsersView KeysView AuditView ConversationsView BatchesView AlertsView PlaygroundView TestCasesView"
    })
    void noRoleSeesWhatItIsNotFor(Role role, String hidden) {
        Caller caller = FixedCallers.person(role).current();
        List<String> kept = new Routes()
                .autoDiscoverViews("dev.chancery.console").getRoutes().stream()
                        .filter(view -> view.getPackageName().startsWith("dev.chancery"))
                        .filter(view -> view != LonelyView.class && !PermissionChecker.isAllowed(view, caller))
                        .<String>map(Class::getSimpleName)
                        .distinct()
                        .toList();
        assertThat(String.join(" ", kept).split(" ")).containsExactlyInAnyOrder(hidden.split(" "));
    }

    private static long saysWho(Class<?> view) {
        return SAYS_WHO.stream().filter(view::isAnnotationPresent).count();
    }
}
