package dev.chancery.servers;

import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.File;
import java.io.IOException;
import java.lang.management.ManagementFactory;

/** Tells what the server's process holds, one number a line, after a collection of garbage. */
@WebServlet("/held")
public class Probe extends HttpServlet {
    private static final long serialVersionUID = 1L;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        System.gc();
        response.setContentType("text/plain");
        long selectors = Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> thread.getName().startsWith("HttpClient-"))
                .count();
        String[] files = new File("/proc/self/fd").list();
        response.getWriter()
                .printf(
                        "selectors=%d%nthreads=%d%nfiles=%d%nclasses=%d%n",
                        selectors,
                        ManagementFactory.getThreadMXBean().getThreadCount(),
                        files == null ? 0 : files.length,
                        ManagementFactory.getClassLoadingMXBean().getLoadedClassCount());
    }
}
