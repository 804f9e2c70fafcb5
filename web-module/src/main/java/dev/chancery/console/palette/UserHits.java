package dev.chancery.console.palette;

import dev.chancery.access.Callers;
import dev.chancery.access.Permission;
import dev.chancery.console.kit.Query;
import dev.chancery.openid.SignInMethod;
import dev.chancery.users.UserAccount;
import dev.chancery.users.Users;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;

/** Finds users by their names; nobody where a provider knows who comes in. */
@ApplicationScoped
class UserHits implements PaletteSource {
    private final Users users;
    private final SignInMethod method;
    private final Callers callers;

    @Inject
    UserHits(Users users, SignInMethod method, Callers callers) {
        this.users = users;
        this.method = method;
        this.callers = callers;
    }

    /** For the container's proxy. */
    @SuppressWarnings("NullAway")
    UserHits() {
        this.users = null;
        this.method = null;
        this.callers = null;
    }

    @Override
    public List<PaletteHit> find(String text, int most) {
        if (!callers.current().mayAny(Permission.READ_USERS)
                || method.provider().isPresent()) {
            return List.of();
        }
        Wanted wanted = new Wanted(text);
        return users.list().stream()
                .filter(user -> wanted.isIn(user.name(), user.profile().displayName()))
                .limit(most)
                .map(UserHits::hit)
                .toList();
    }

    private static PaletteHit hit(UserAccount user) {
        String title = user.shownName().equals(user.name()) ? user.name() : user.shownName() + " (" + user.name() + ")";
        return PaletteHit.in("users", Query.empty().with("user", user.id()), PaletteKind.USER, title);
    }
}
