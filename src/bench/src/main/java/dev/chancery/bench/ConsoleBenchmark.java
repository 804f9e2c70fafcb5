package dev.chancery.bench;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import dev.chancery.storage.LedgerDatabase;
import dev.chancery.usage.BenchLedger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.sql.DataSource;

/**
 * How quick the console is over a full ledger, and what a session costs: a WildFly with the EAR, H2 in a file, Chromium.
 * Only errors make it fail: whether a target was met is told by the tables.
 */
public final class ConsoleBenchmark {
    private static final int WARM_UP = 3;
    private static final int ROUNDS = 5;
    private static final int SESSIONS = 50;
    private static final double MEBIBYTE = 1024 * 1024;

    private final StringBuilder results = new StringBuilder();
    private final ConsoleProcess server;
    private final Browser browser;

    private ConsoleBenchmark(ConsoleProcess server, Browser browser) {
        this.server = server;
        this.browser = browser;
    }

    /** Arguments: a directory to work in, the file for the results, how many attempts, WildFly, the EAR, the simulator. */
    public static void main(String[] arguments) throws Exception {
        Path work = Files.createDirectories(Path.of(arguments[0]));
        int attempts = Integer.parseInt(arguments[2]);
        Path data = filled(work.resolve("data-" + attempts), attempts);
        try (SimulatorProcess claude = SimulatorProcess.start(Path.of(arguments[5]));
                ConsoleProcess server =
                        ConsoleProcess.start(Path.of(arguments[3]), Path.of(arguments[4]), work, data, claude.uri());
                Playwright playwright = Playwright.create(
                        new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")))) {
            ConsoleBenchmark benchmark = new ConsoleBenchmark(server, chromium(playwright));
            benchmark.say(String.format("%s; %,d attempts in 30 days, H2 in a file%n", Machine.text(), attempts));
            try {
                benchmark.views();
                benchmark.sessions();
            } finally {
                Files.writeString(Path.of(arguments[1]), benchmark.results);
            }
        }
        System.exit(0); // pools have threads that are no daemons
    }

    /** Takes minutes, so it is done once. */
    private static Path filled(Path data, int attempts) throws Exception {
        Path done = data.resolve("filled");
        if (!Files.exists(done)) {
            fill(data, attempts);
            Files.createFile(done);
        }
        return data;
    }

    private static void fill(Path data, int attempts) throws Exception {
        DataSource source = DataSources.h2File(data.resolve("chancery"));
        try (BenchLedger ledger = new BenchLedger(LedgerDatabase.open(source, "Hibernate"))) {
            ledger.fillWithRows(attempts, Instant.now());
        }
        DataSources.analyze(source);
        DataSources.shutDown(source);
    }

    /** The one without windows where it is there: it leaves more of the machine to the server. */
    private static Browser chromium(Playwright playwright) {
        Path executable = Stream.of("chromium-headless-shell", "chromium")
                .flatMap(name -> Stream.of(System.getenv("PATH").split(":")).map(folder -> Path.of(folder, name)))
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("this measurement needs chromium on the path"));
        return playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(executable)
                        .setArgs(List.of("--no-sandbox", "--disable-gpu", "--no-first-run")));
    }

    /** The first rounds warm up. The very first view is shown apart: it is what the first visitor after a start sees. */
    private void views() {
        List<Double> first = new ArrayList<>();
        Map<String, List<Double>> serverTimes = new LinkedHashMap<>();
        Map<String, List<Double>> shown = new LinkedHashMap<>();
        double cold = 0;
        for (int round = 0; round < WARM_UP + ROUNDS; round++) {
            try (ConsoleGuest guest = new ConsoleGuest(browser, server.uri())) {
                ConsoleGuest.Step arrival = guest.arrive();
                if (round == 0) {
                    cold = arrival.shown();
                }
                List<String> views = guest.views();
                for (String view : rotated(views)) {
                    ConsoleGuest.Step step = guest.go(view);
                    if (round >= WARM_UP) {
                        serverTimes
                                .computeIfAbsent(view, each -> new ArrayList<>())
                                .add(step.server());
                        shown.computeIfAbsent(view, each -> new ArrayList<>()).add(step.shown());
                    }
                }
                if (round >= WARM_UP) {
                    first.add(arrival.shown());
                }
            }
        }
        say("| | ms | target | |\n|---|--:|---|---|");
        target("first view, complete, empty cache of the browser", Spread.of(first), Target.atMost(1500));
        say("| the very first after a start | " + Math.round(cold) + " | | |");
        say(
                "\n| going to a view | server's ms | until complete, ms | target of the server's | |\n|---|--:|--:|---|---|");
        serverTimes.forEach((view, times) -> {
            Spread spread = Spread.of(times);
            Target target = Target.atMost(300);
            say("| " + view + " | " + spread + " | "
                    + Spread.of(shown.get(view)).number() + " | " + target + " | "
                    + (target.isMetBy(spread) ? "met" : "missed") + " |");
        });
    }

    /** Not the one first on which one already is. */
    private static List<String> rotated(List<String> views) {
        List<String> order = new ArrayList<>(views.subList(1, views.size()));
        order.add(views.get(0));
        return order;
    }

    /** All look at the dashboard, which follows what happens; then one more goes through the views. */
    private void sessions() throws Exception {
        try (ConsoleGuest one = new ConsoleGuest(browser, server.uri())) {
            one.arrive();
            long before = server.liveBytes();
            List<ConsoleGuest> guests = new ArrayList<>();
            for (int i = 0; i < SESSIONS; i++) {
                ConsoleGuest guest = new ConsoleGuest(browser, server.uri());
                guest.arrive();
                guests.add(guest);
            }
            double each = (server.liveBytes() - before) / MEBIBYTE / SESSIONS;
            List<Double> beside = new ArrayList<>();
            for (String view : rotated(one.views())) {
                beside.add(one.go(view).server());
            }
            say("\n| " + SESSIONS
                    + " sessions at once, each with a dashboard and push | | target | |\n|---|--:|---|---|");
            target("heap of a session, MiB", Spread.of(List.of(each)), Target.atMost(1));
            target("going to a view beside them, server's ms", Spread.of(beside), Target.atMost(300));
            guests.forEach(ConsoleGuest::close);
        }
    }

    private void target(String what, Spread figure, Target target) {
        say("| " + what + " | " + figure + " | " + target + " | " + (target.isMetBy(figure) ? "met" : "missed") + " |");
    }

    private void say(String line) {
        System.out.println(line);
        results.append(line).append('\n');
    }
}
