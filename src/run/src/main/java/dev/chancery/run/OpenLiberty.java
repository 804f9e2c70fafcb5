package dev.chancery.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** An Open Liberty whose server {@code chancery} is configured by the files of src/main/liberty/config. */
record OpenLiberty(Path home, Path config, int port) implements AppServer {

    private static final String APPLICATION_FAILED = "CWWKZ0002E";

    @Override
    public String name() {
        return "Open Liberty";
    }

    @Override
    public List<Integer> ports() {
        return List.of(port);
    }

    @Override
    public void deploy(Path ear) throws IOException {
        try (Stream<Path> files = Files.list(config.resolve("config"))) {
            for (Path file : files.toList()) {
                AppServer.replace(file, server().resolve(file.getFileName()));
            }
        }
        Path deployed = server().resolve("dropins/chancery.ear");
        if (Files.notExists(deployed) || Files.mismatch(ear, deployed) >= 0) {
            // Its cache tells modules apart by their time alone, and a reproducible build gives all the same.
            delete(server().resolve("workarea"));
            AppServer.replace(ear, deployed);
        }
        Files.deleteIfExists(messages());
    }

    private static void delete(Path tree) throws IOException {
        if (Files.notExists(tree)) {
            return;
        }
        try (Stream<Path> contents = Files.walk(tree)) {
            for (Path path : contents.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }

    @Override
    public ProcessBuilder command() {
        String script = AppServer.onWindows() ? "server.bat" : "server";
        ProcessBuilder command =
                new ProcessBuilder(home.resolve("bin").resolve(script).toString(), "run", "chancery");
        command.environment().put("CHANCERY_PORT", Integer.toString(port));
        return command;
    }

    @Override
    public boolean refusedTheEar() {
        try {
            return Files.exists(messages()) && Files.readString(messages()).contains(APPLICATION_FAILED);
        } catch (IOException beingWritten) {
            return false;
        }
    }

    private Path messages() {
        return server().resolve("logs/messages.log");
    }

    private Path server() {
        return home.resolve("usr/servers/chancery");
    }
}
