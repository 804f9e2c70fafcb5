package dev.chancery.servers;

import dev.chancery.access.NotAllowedException;
import dev.chancery.audit.AuditEntry;
import dev.chancery.audit.AuditQuery;
import dev.chancery.audit.AuditReports;
import dev.chancery.status.StatusService;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.stream.Collectors;

/** Calls guarded services for whoever asks. */
@WebServlet("/door/*")
public class AuditDoor extends HttpServlet {
    private static final long serialVersionUID = 1L;

    @Inject
    private transient AuditReports reports;

    @Inject
    private transient StatusService status;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setContentType("text/plain; charset=UTF-8");
        try {
            response.getWriter().print(answer(request.getPathInfo(), request.getParameter("actor")));
        } catch (NotAllowedException e) {
            response.setStatus(HttpServletResponse.SC_FORBIDDEN);
            response.getWriter().print(e.getMessage());
        }
    }

    private String answer(String path, String actor) {
        return switch (path) {
            case "/verify" -> reports.verify().sentence();
            case "/status" -> status.status().toString();
            default ->
                reports.search(AuditQuery.ALL.by(actor), null, 10).entries().stream()
                        .map(AuditDoor::line)
                        .collect(Collectors.joining("\n"));
        };
    }

    private static String line(AuditEntry row) {
        return row.action() + " " + row.kind() + " " + row.source() + " " + row.outcome() + " "
                + (row.place() == null ? "unsealed" : "sealed");
    }
}
