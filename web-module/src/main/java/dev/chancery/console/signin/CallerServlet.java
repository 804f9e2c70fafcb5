package dev.chancery.console.signin;

import dev.chancery.access.Caller;
import dev.chancery.access.Callers;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** Tells a service, or a page, who it is taken for, and what it may do. */
@WebServlet({"/api/caller", "/session/caller"})
public class CallerServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;

    @Inject
    private transient Callers callers;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Caller caller = callers.current();
        JsonArrayBuilder permissions = Json.createArrayBuilder();
        caller.permissions().forEach(each -> permissions.add(each.name()));
        response.setContentType("application/json");
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        response.setHeader("Cache-Control", "no-store");
        response.getWriter()
                .print(Json.createObjectBuilder()
                        .add("name", caller.name())
                        .add("kind", caller.kind().name())
                        .add("permissions", permissions)
                        .build());
    }
}
