package dev.chancery.servers;

import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.File;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import javax.management.JMException;
import javax.management.ObjectName;

/** Tells what the server's process holds, one number a line, after a collection of garbage. */
@WebServlet("/held")
public class Probe extends HttpServlet {
    private static final long serialVersionUID = 1L;
    private static final String ONCE = "dev.chancery.storage.StorageLifecycle";

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
                        "selectors=%d%nthreads=%d%nfiles=%d%napplications=%d%n",
                        selectors,
                        ManagementFactory.getThreadMXBean().getThreadCount(),
                        files == null ? 0 : files.length,
                        applications());
    }

    /** How many class loaders have a class that every application with Chancery has once: as HotSpot's own command tells. */
    private static long applications() {
        try {
            Object classes = ManagementFactory.getPlatformMBeanServer()
                    .invoke(
                            new ObjectName("com.sun.management:type=DiagnosticCommand"),
                            "vmClassHierarchy",
                            new Object[] {new String[] {ONCE}},
                            new String[] {String[].class.getName()});
            return classes.toString()
                    .lines()
                    .filter(line -> line.contains("--" + ONCE + "/"))
                    .count();
        } catch (JMException e) {
            throw new IllegalStateException(e);
        }
    }
}
