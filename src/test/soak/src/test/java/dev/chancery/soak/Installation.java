package dev.chancery.soak;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.stream.Stream;

/**
 * What a server is started from and where it writes: the provisioned one, which is only read, and a directory of a test's
 * own.
 */
record Installation(String server, Path work, int port) {

    /** With the EAR in its place. */
    static Installation of(String server, Path work, Path ear) throws IOException {
        Installation installation = new Installation(server, work, freePort());
        installation.place(ear);
        return installation;
    }

    private void place(Path ear) throws IOException {
        if (server.equals("wildfly")) {
            copy(home().resolve("standalone/configuration"), base().resolve("configuration"));
            put(ear, base().resolve("deployments/chancery.ear"));
        } else {
            copy(path("chancery.config").resolve("liberty/config"), user().resolve("servers/soak"));
            copy(home().resolve("usr/shared/resources"), user().resolve("shared/resources"));
            put(ear, user().resolve("servers/soak/dropins/chancery.ear"));
        }
    }

    /** The same files at every start. */
    ProcessBuilder command() throws IOException {
        return server.equals("wildfly") ? wildfly() : liberty();
    }

    private ProcessBuilder wildfly() throws IOException {
        return new ProcessBuilder(
                home().resolve("bin/standalone.sh").toString(),
                "-b=127.0.0.1",
                "-bmanagement=127.0.0.1",
                "-Djboss.server.base.dir=" + base(),
                "-Djboss.http.port=" + port,
                "-Djboss.https.port=" + freePort(),
                "-Djboss.management.http.port=" + freePort());
    }

    private ProcessBuilder liberty() {
        ProcessBuilder command = new ProcessBuilder(home().resolve("bin/server").toString(), "run", "soak");
        command.environment().put("WLP_USER_DIR", user().toString());
        command.environment().put("CHANCERY_PORT", Integer.toString(port));
        return command;
    }

    private Path home() {
        return path("soak.servers").resolve(server.equals("wildfly") ? "wildfly" : "wlp");
    }

    private Path base() {
        return work.resolve("standalone");
    }

    private Path user() {
        return work.resolve("usr");
    }

    private static Path path(String property) {
        return Path.of(System.getProperty(property)).toAbsolutePath().normalize();
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> all = Files.walk(from)) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                put(file, to.resolve(from.relativize(file).toString()));
            }
        }
    }

    private static void put(Path file, Path target) throws IOException {
        Files.createDirectories(target.getParent());
        Files.copy(file, target, StandardCopyOption.REPLACE_EXISTING);
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
