package dev.chancery.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.options.ColorScheme;
import dev.chancery.simulator.ClaudeSimulator;
import dev.chancery.simulator.SimulatorOptions;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * One simulator, one server and one browser for all tests of a run; visits are closed after each test, which fails when
 * one of them saw an error in the browser's console. Without Chromium the tests are skipped, aloud.
 */
final class Journey implements ExecutionCondition, BeforeAllCallback, AfterEachCallback {
    private final List<Visit> visits = new ArrayList<>();
    private Ground ground;

    /** What tests stand on. */
    record Ground(ClaudeSimulator simulator, ConsoleServer server, Chromium chromium, Set<Person> people)
            implements AutoCloseable {
        static Ground lay() {
            ClaudeSimulator simulator = ClaudeSimulator.start(
                    SimulatorOptions.forTests().withPort(Integer.getInteger("simulator.port", 0)));
            ConsoleServer server = ConsoleServer.start(simulator.uri());
            Ground ground = new Ground(simulator, server, Chromium.start(), new HashSet<>());
            if (server.isNew()) {
                ground.signInForTheFirstTime();
            }
            return ground;
        }

        private void signInForTheFirstTime() {
            try (Visit visit = visit(ColorScheme.LIGHT, "en-US", 1440, 900)) {
                new FirstSignIn(server).in(visit);
                visit.requireNoComplaints();
            } catch (RuntimeException | Error e) {
                close();
                throw e;
            }
        }

        Visit visit(ColorScheme scheme, String language, int width, int height) {
            BrowserContext context = chromium.browser()
                    .newContext(new Browser.NewContextOptions()
                            .setColorScheme(scheme)
                            .setLocale(language)
                            .setViewportSize(width, height)
                            .setBaseURL(server.uri().toString()));
            Path pictures = Path.of(System.getProperty("browser.work"), "screenshots", System.getProperty("server"));
            return new Visit(context, pictures);
        }

        @Override
        public void close() {
            chromium.close();
            server.close();
            simulator.close();
        }
    }

    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
        if (Chromium.find().isPresent()) {
            return ConditionEvaluationResult.enabled("Chromium is there");
        }
        System.out.println(Chromium.MISSING);
        return ConditionEvaluationResult.disabled(Chromium.MISSING);
    }

    @Override
    public void beforeAll(ExtensionContext context) {
        ground = context.getRoot()
                .getStore(ExtensionContext.Namespace.create(Journey.class))
                .getOrComputeIfAbsent(Ground.class, key -> Ground.lay(), Ground.class);
    }

    @Override
    public void afterEach(ExtensionContext context) {
        try {
            visits.forEach(Visit::requireNoComplaints);
        } finally {
            visits.forEach(Visit::close);
            visits.clear();
            ground.simulator().reset();
        }
    }

    /** Who was met before. */
    Set<Person> people() {
        return ground.people();
    }

    ClaudeSimulator simulator() {
        return ground.simulator();
    }

    ConsoleServer server() {
        return ground.server();
    }

    /** As an administrator with an English browser, in the light, at a desk. */
    Visit visit(String address) {
        return visit(address, ColorScheme.LIGHT, "en-US", 1440, 900);
    }

    Visit visit(String address, ColorScheme scheme, String language, int width, int height) {
        Visit visit = newVisit(scheme, language, width, height);
        visit.signIn("admin", ConsoleServer.ADMIN_PASSWORD);
        visit.open(address);
        return visit;
    }

    /** As somebody else, with an English browser, in the light, at a desk. */
    Visit visitAs(Person person, String address) {
        Visit visit = newVisit(ColorScheme.LIGHT, "en-US", 1440, 900);
        visit.signIn(person.name(), person.password());
        visit.open(address);
        return visit;
    }

    /** As somebody who has not signed in. */
    Visit strangersVisit(String address, ColorScheme scheme, String language, int width, int height) {
        Visit visit = newVisit(scheme, language, width, height);
        visit.open(address);
        return visit;
    }

    private Visit newVisit(ColorScheme scheme, String language, int width, int height) {
        Visit visit = ground.visit(scheme, language, width, height);
        visits.add(visit);
        return visit;
    }
}
