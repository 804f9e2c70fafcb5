package dev.chancery.simulator;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.concurrent.CountDownLatch;

/** Starts a simulator from the command line. */
public final class Main {

    private static final int WRONG_USE = 2;
    private static final int FAILED = 1;

    private Main() {}

    public static void main(String[] arguments) throws InterruptedException {
        try {
            CommandLine line = CommandLine.parse(List.of(arguments));
            if (line.help()) {
                System.out.print(CommandLine.HELP);
            } else {
                run(line);
            }
        } catch (CommandLine.Mistake e) {
            System.err.println(e.getMessage());
            System.exit(WRONG_USE);
        } catch (UncheckedIOException e) {
            System.err.println("The simulator cannot start: " + e.getMessage() + ".");
            System.exit(FAILED);
        }
    }

    private static void run(CommandLine line) throws InterruptedException {
        ClaudeSimulator simulator = ClaudeSimulator.start(line.options());
        Runtime.getRuntime().addShutdownHook(new Thread(simulator::close));
        System.out.println("Claude simulator listening on " + simulator.uri());
        System.out.flush();
        if (line.exitWithStdin()) {
            awaitEndOfInput();
            System.exit(0);
        }
        new CountDownLatch(1).await();
    }

    private static void awaitEndOfInput() {
        try {
            while (System.in.read() >= 0) {
                // What is typed means nothing.
            }
        } catch (IOException e) {
            // An input that cannot be read has ended as well.
        }
    }
}
