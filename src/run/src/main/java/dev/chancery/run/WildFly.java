package dev.chancery.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A WildFly that src/main/wildfly provisioned. Its ports move together, so two can run side by side. */
record WildFly(Path home, int port) implements AppServer {

    private static final int USUAL_PORT = 8080;
    private static final int USUAL_MANAGEMENT_PORT = 9990;

    @Override
    public String name() {
        return "WildFly";
    }

    @Override
    public List<Integer> ports() {
        return List.of(port, USUAL_MANAGEMENT_PORT + offset());
    }

    @Override
    public void deploy(Path ear) throws IOException {
        AppServer.replace(ear, deployments("chancery.ear"));
        Files.deleteIfExists(deployments("chancery.ear.failed"));
        Files.write(deployments("chancery.ear.dodeploy"), new byte[0]);
    }

    @Override
    public ProcessBuilder command() {
        String script = AppServer.onWindows() ? "standalone.bat" : "standalone.sh";
        ProcessBuilder command = new ProcessBuilder(
                home.resolve("bin").resolve(script).toString(),
                "-b=127.0.0.1",
                "-bmanagement=127.0.0.1",
                "-Djboss.socket.binding.port-offset=" + offset());
        command.environment().put("JBOSS_HOME", home.toString());
        command.environment().put("NOPAUSE", "true");
        return command;
    }

    @Override
    public boolean refusedTheEar() {
        return Files.exists(deployments("chancery.ear.failed"));
    }

    private Path deployments(String file) {
        return home.resolve("standalone/deployments").resolve(file);
    }

    private int offset() {
        return port - USUAL_PORT;
    }
}
