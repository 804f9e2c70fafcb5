package dev.chancery.servers;

import dev.chancery.access.Caller;
import dev.chancery.access.Callers;
import dev.chancery.access.Permission;
import dev.chancery.access.Role;
import dev.chancery.users.IssuedAccess;
import dev.chancery.users.OwnAccount;
import dev.chancery.users.UserAccount;
import dev.chancery.users.UserProfile;
import dev.chancery.users.Users;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.Set;
import java.util.function.Supplier;

/** Administers users for tests, as an administrator would. */
@WebServlet("/users/*")
public class UsersDoor extends HttpServlet {
    private static final long serialVersionUID = 1L;

    @Inject
    private transient Users users;

    @Inject
    private transient OwnAccount own;

    @Inject
    private transient Callers callers;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setContentType("text/plain; charset=UTF-8");
        String name = request.getParameter("name");
        response.getWriter()
                .print(
                        switch (request.getPathInfo()) {
                            case "/add" -> add(name, request.getParameter("password"), request.getParameter("role"));
                            case "/disable" ->
                                as(
                                        "admin",
                                        Permission.MANAGE_USERS,
                                        () -> users.disable(of(name).id(), of(name).version()));
                            case "/role" ->
                                as(
                                        "admin",
                                        Permission.MANAGE_USERS,
                                        () -> users.change(
                                                of(name).id(),
                                                of(name).version(),
                                                profile(request.getParameter("role"))));
                            case "/token" ->
                                as(name, Permission.CHANGE_OWN_ACCOUNT, () -> own.addToken(
                                                "test", Role.valueOf(request.getParameter("role")), Duration.ofDays(1))
                                        .secret()
                                        .reveal());
                            default -> throw new IllegalArgumentException(request.getPathInfo());
                        });
    }

    private String add(String name, String password, String role) {
        IssuedAccess issued = as("admin", Permission.MANAGE_USERS, () -> users.add(name, profile(role)));
        String first = issued.password().reveal();
        if (password != null) {
            as(name, Permission.CHANGE_OWN_ACCOUNT, () -> own.changePassword(first, password));
        }
        return first;
    }

    private static UserProfile profile(String role) {
        return new UserProfile("", "", Set.of(Role.valueOf(role)), Set.of());
    }

    private UserAccount of(String name) {
        return as("admin", Permission.READ_USERS, users::list).stream()
                .filter(user -> user.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private <T> T as(String name, Permission permission, Supplier<T> work) {
        return callers.as(new Caller(name, Caller.Kind.PERSON, "127.0.0.1", Set.of(permission)), work);
    }
}
