package dev.chancery.simulator;

import dev.chancery.simulator.script.Latency;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What the simulator was called with. */
record CommandLine(SimulatorOptions options, boolean help, boolean exitWithStdin) {

    static final String HELP = """
            Usage: java -jar claude-simulator.jar [options]

              --port N           port on 127.0.0.1; 0 for any that is free (default 0)
              --seed S           seed of all choices by chance (default 1)
              --oracle FILE      append the log of all attempts to this file
              --zero-latency     answer at once
              --batch-millis N   a batch takes this long (default 2000)
              --key KEY          accept this key; may be repeated. Without it every key is
                                 accepted that does not begin with sk-ant-revoked
              --exit-with-stdin  end when standard input ends
              --help             this text
            """;

    private static final int HIGHEST_PORT = 65_535;
    private static final long LONGEST_BATCH = Duration.ofDays(1).toMillis();

    /** A sentence for the person who typed it. */
    static final class Mistake extends Exception {

        private static final long serialVersionUID = 1L;

        Mistake(String message) {
            super(message);
        }
    }

    static CommandLine parse(List<String> arguments) throws Mistake {
        Deque<String> left = new ArrayDeque<>(arguments);
        SimulatorOptions options = SimulatorOptions.defaults();
        Set<String> keys = new HashSet<>();
        boolean help = false;
        boolean exitWithStdin = false;
        while (!left.isEmpty()) {
            String option = left.poll();
            switch (option) {
                case "--port" -> options = options.withPort((int) number(option, left, 0, HIGHEST_PORT));
                case "--seed" -> options = options.withSeed(number(option, left, Long.MIN_VALUE, Long.MAX_VALUE));
                case "--oracle" -> options = options.withOracleFile(Path.of(value(option, left)));
                case "--key" -> keys.add(value(option, left));
                case "--zero-latency" -> options = options.withLatency(Latency.ZERO);
                case "--batch-millis" ->
                    options = options.withBatchTime(Duration.ofMillis(number(option, left, 0, LONGEST_BATCH)));
                case "--exit-with-stdin" -> exitWithStdin = true;
                case "--help" -> help = true;
                default -> throw new Mistake("There is no option " + option + "; --help lists those there are.");
            }
        }
        return new CommandLine(options.withAcceptedKeys(keys), help, exitWithStdin);
    }

    private static String value(String option, Deque<String> left) throws Mistake {
        if (left.isEmpty() || left.peek().isEmpty()) {
            throw new Mistake("The option " + option + " needs a value.");
        }
        return left.poll();
    }

    private static long number(String option, Deque<String> left, long least, long most) throws Mistake {
        String text = value(option, left);
        try {
            long number = Long.parseLong(text);
            if (number >= least && number <= most) {
                return number;
            }
        } catch (NumberFormatException e) {
            // Told below, like a number out of range.
        }
        throw new Mistake("The option " + option + " needs a whole number"
                + (most < Long.MAX_VALUE ? " from 0 to " + most : "") + ", not '" + text + "'.");
    }
}
