package dev.chancery.console;

import dev.chancery.api.ContainerProblems;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/**
 * What a browser gets when the server fails outside of the application: never the container's own page, which may hold a
 * stack trace. web.xml sends errors here.
 */
@WebServlet("/error")
public class ErrorPage extends HttpServlet {
    private static final long serialVersionUID = 1L;

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (ContainerProblems.isForTheApi(request)) {
            ContainerProblems.write(request, response);
            return;
        }
        Object status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        response.setStatus(status instanceof Integer code ? code : HttpServletResponse.SC_NOT_FOUND);
        response.setContentType("text/plain");
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        response.setHeader("Cache-Control", "no-store");
        response.getWriter().println(text(response.getStatus(), request));
    }

    private static String text(int status, HttpServletRequest request) {
        if (request.getAttribute(RequestDispatcher.ERROR_EXCEPTION) instanceof Throwable failure) {
            String id = Incident.report(failure).id();
            return "Something went wrong (" + status + "). In the server log: incident " + id + "\n" + "出错了（" + status
                    + "）。服务器日志中的编号：" + id;
        }
        return "This request cannot be answered (" + status + ").\n无法响应此请求（" + status + "）。";
    }
}
