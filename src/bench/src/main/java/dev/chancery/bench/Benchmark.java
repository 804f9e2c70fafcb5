package dev.chancery.bench;

import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Chancery beside the official SDK, in turns, in one run. Only errors make it fail: whether a target was met is told by
 * the table.
 */
public final class Benchmark {
    private final Path simulator;
    private final Table table = new Table();

    private Benchmark(Path simulator) {
        this.simulator = simulator;
    }

    /** Arguments: the simulator's jar, the file for the results, and the home of a JDK 21 or newer, or nothing. */
    public static void main(String[] arguments) throws Exception {
        Benchmark benchmark = new Benchmark(Path.of(arguments[0]));
        String machine = Machine.text();
        System.out.println(machine);
        benchmark.blockingCalls();
        benchmark.streamDecoding();
        benchmark.firstText();
        benchmark.openStreams(Java.current(), "platform", 2);
        if (arguments.length > 2 && !arguments[2].isBlank()) {
            benchmark.openStreams(new Java(Path.of(arguments[2])), "virtual", 1);
        }
        Files.writeString(Path.of(arguments[1]), machine + "\n\n" + benchmark.table);
        System.out.println(benchmark.table);
        System.exit(0); // the SDK's client has threads that are no daemons
    }

    private void blockingCalls() throws Exception {
        System.out.println("blocking calls ...");
        Rounds<Cost> rounds = BlockingCalls.run(simulator, 4, 8, 2500);
        table.add(
                "blocking call, CPU in µs",
                rounds.figure("chancery", cost -> cost.cpuNanos() / 1e3),
                rounds.figure("sdk", cost -> cost.cpuNanos() / 1e3),
                rounds.figure("bare", cost -> cost.cpuNanos() / 1e3).number(),
                rounds.ratio("chancery", "sdk", Cost::cpuNanos),
                Target.atMost(0.8));
        table.add(
                "blocking call, bytes",
                rounds.figure("chancery", Cost::bytes),
                rounds.figure("sdk", Cost::bytes),
                rounds.figure("bare", Cost::bytes).number(),
                rounds.ratio("chancery", "sdk", Cost::bytes),
                Target.atMost(0.6));
    }

    private void streamDecoding() throws Exception {
        System.out.println("stream decoding ...");
        Rounds<Cost> rounds = StreamDecoding.run(2, 7);
        table.add(
                "decoding, events a second",
                rounds.figure("chancery", StreamDecoding::eventsASecond),
                rounds.figure("sdk", StreamDecoding::eventsASecond),
                "",
                rounds.ratio("chancery", "sdk", StreamDecoding::eventsASecond),
                Target.atLeast(2.2));
        table.add(
                "decoding, bytes an event",
                rounds.figure("chancery", StreamDecoding::bytesAnEvent),
                rounds.figure("sdk", StreamDecoding::bytesAnEvent),
                "",
                rounds.ratio("chancery", "sdk", StreamDecoding::bytesAnEvent),
                Target.atMost(0.15));
    }

    private void firstText() throws Exception {
        System.out.println("time to first text ...");
        Rounds<Double> rounds = FirstText.run(10, 9, 500);
        table.add(
                "time to first text, µs",
                rounds.figure("chancery", nanos -> nanos / 1e3),
                rounds.figure("sdk", nanos -> nanos / 1e3),
                "",
                rounds.ratio("chancery", "sdk", nanos -> nanos),
                Target.atMost(0.9));
    }

    private void openStreams(Java java, String threads, int times) throws Exception {
        System.out.println("open streams, " + threads + " threads ...");
        try (SimulatorProcess server = SimulatorProcess.start(simulator)) {
            Rounds<HeldStreams> rounds = new OpenStreams(server.uri(), java, threads).run(times);
            String what = OpenStreams.STREAMS + " streams, " + threads + " threads, ";
            Spread chancery = rounds.figure("chancery", HeldStreams::megabytes);
            Spread sdk = rounds.figure("sdk", HeldStreams::megabytes);
            Spread ratio = rounds.ratio("chancery", "sdk", HeldStreams::megabytes);
            if (threads.equals("platform")) {
                table.add(what + "resident MB", chancery, sdk, "", ratio, Target.atMost(0.5));
            } else {
                table.add(what + "resident MB", chancery, sdk, "", ratio);
            }
            table.add(
                    what + "KB a stream",
                    rounds.figure("chancery", HeldStreams::kilobytesAStream),
                    rounds.figure("sdk", HeldStreams::kilobytesAStream),
                    "",
                    rounds.ratio("chancery", "sdk", HeldStreams::kilobytesAStream));
            table.add(
                    what + "threads",
                    rounds.figure("chancery", HeldStreams::threads),
                    rounds.figure("sdk", HeldStreams::threads),
                    "",
                    rounds.ratio("chancery", "sdk", HeldStreams::threads));
        }
    }
}
