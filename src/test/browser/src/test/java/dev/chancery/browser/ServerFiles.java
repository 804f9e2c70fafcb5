package dev.chancery.browser;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * What a server is started from and where it writes.
 *
 * @param home the installation, only read
 * @param work emptied first
 */
record ServerFiles(String server, Path home, Path work, Path ear, Path claims, Path config) {
    static ServerFiles fromProperties() throws IOException {
        String server = System.getProperty("server");
        ServerFiles files = new ServerFiles(
                server,
                path("server.home"),
                path("browser.work").resolve("server-" + server),
                path("chancery.ear"),
                path("claims.ear"),
                path("chancery.config"));
        delete(files.work);
        Files.createDirectories(files.work);
        return files;
    }

    /** The command for a server whose HTTP port is this, after its files were put in place. */
    ProcessBuilder command(int port) throws IOException {
        return switch (server) {
            case "wildfly" -> wildfly(port);
            case "liberty" -> liberty(port);
            default -> throw new IllegalStateException("server must be wildfly or liberty but is " + server);
        };
    }

    /** Where the server writes what happens, when this is what it prints. */
    List<Path> logs(Path printed) {
        return List.of(printed, work.resolve("usr/servers/console/logs/messages.log"));
    }

    private ProcessBuilder wildfly(int port) throws IOException {
        Path base = work.resolve("standalone");
        copy(home.resolve("standalone/configuration"), base.resolve("configuration"));
        place(ear, base.resolve("deployments/chancery.ear"));
        place(claims, base.resolve("deployments/claims.ear"));
        return new ProcessBuilder(
                home.resolve("bin/standalone.sh").toString(),
                "-b=127.0.0.1",
                "-bmanagement=127.0.0.1",
                "-Djboss.server.base.dir=" + base,
                "-Djboss.http.port=" + port,
                "-Djboss.https.port=" + ConsoleServer.freePort(),
                "-Djboss.management.http.port=" + ConsoleServer.freePort());
    }

    private ProcessBuilder liberty(int port) throws IOException {
        Path user = work.resolve("usr");
        copy(config.resolve("liberty/config"), user.resolve("servers/console"));
        copy(home.resolve("usr/shared/resources"), user.resolve("shared/resources"));
        place(ear, user.resolve("servers/console/dropins/chancery.ear"));
        place(claims, user.resolve("servers/console/dropins/claims.ear"));
        ProcessBuilder command = new ProcessBuilder(home.resolve("bin/server").toString(), "run", "console");
        command.environment().put("WLP_USER_DIR", user.toString());
        command.environment().put("CHANCERY_PORT", Integer.toString(port));
        return command;
    }

    private static Path path(String property) {
        return Path.of(System.getProperty(property)).toAbsolutePath().normalize();
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> all = Files.walk(from)) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                place(file, to.resolve(from.relativize(file).toString()));
            }
        }
    }

    private static void place(Path file, Path target) throws IOException {
        Files.createDirectories(target.getParent());
        Files.copy(file, target, StandardCopyOption.REPLACE_EXISTING);
    }

    private static void delete(Path tree) throws IOException {
        if (Files.exists(tree)) {
            try (Stream<Path> contents = Files.walk(tree)) {
                for (Path path : contents.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(path);
                }
            }
        }
    }
}
