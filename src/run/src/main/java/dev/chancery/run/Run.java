package dev.chancery.run;

import java.io.IOException;
import java.nio.file.Files;
import java.util.Optional;

/** What {@code mvn -Prun} ends with: a server with the EAR, in the foreground, until Ctrl+C. */
public final class Run {

    private static final int FAILED = 1;
    private static final int LOOKS = 15;
    private static final int MILLIS_BETWEEN_LOOKS = 200;

    private final Settings settings;
    private final AppServer server;
    private final Console console;
    private final DataHome data;

    private Run(Settings settings) {
        this.settings = settings;
        this.server = AppServer.of(settings);
        this.console = Console.at(settings.port());
        this.data = DataHome.of(System.getenv(), settings.data());
    }

    /** Ends the JVM: with the server's exit code, or with 1 and one sentence that says what is wrong. */
    public static void main(String... arguments) throws IOException, InterruptedException {
        int code;
        try {
            code = new Run(Settings.parse(arguments)).inForeground();
        } catch (CannotRunException reason) {
            System.err.println(System.lineSeparator() + reason.getMessage());
            code = FAILED;
        }
        System.exit(code);
    }

    private int inForeground() throws IOException, InterruptedException {
        server.ports().forEach(Run::requireFree);
        Files.createDirectories(settings.data());
        server.deploy(settings.ear());
        ClaudeEndpoint claude = ClaudeEndpoint.of(System.getenv(), settings.simulator());
        ServerProcess process = ServerProcess.start(command(claude));
        Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(process, claude), "stop"));
        if (!console.answersWhile(() -> process.isAlive() && !server.refusedTheEar())) {
            throw new CannotRunException(server.name() + " did not bring up the console; its lines above say why.");
        }
        String signIn = awaitFirstSignIn(process)
                .map(FirstSignIn::description)
                .orElse("as before; who lost the password: src/docs/how-to/sign-in.md");
        System.out.println(
                Banner.of(server.name(), console.address(), signIn, claude.description(), data.description()));
        if (settings.openBrowser()) {
            console.open();
        }
        return process.waitFor();
    }

    /** The first user is made within a second after the console answers, if one has to be. */
    private static Optional<FirstSignIn> awaitFirstSignIn(ServerProcess process) throws InterruptedException {
        for (int i = 0; i < LOOKS && process.firstSignIn().isEmpty(); i++) {
            Thread.sleep(MILLIS_BETWEEN_LOOKS);
        }
        return process.firstSignIn();
    }

    private ProcessBuilder command(ClaudeEndpoint claude) {
        ProcessBuilder command = server.command();
        command.environment().putAll(claude.environment());
        command.environment().putAll(data.environment());
        return command;
    }

    private static void stop(ServerProcess process, ClaudeEndpoint claude) {
        process.close();
        claude.close();
    }

    private static void requireFree(int port) {
        if (!AppServer.isFree(port)) {
            throw new CannotRunException("Port " + port
                    + " is taken by another program: end that one, or choose another with -Dchancery.port=NNNN.");
        }
    }
}
