package dev.chancery.servers;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chancery.messages.CallOptions;
import dev.chancery.messages.Claude;
import dev.chancery.messages.ClaudeException;
import dev.chancery.messages.MessageRequest;
import dev.chancery.messages.MessageStream;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.ConfigProvider;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The key and the prompts are in no log, whatever its level, in no exception and in no file. */
@ExtendWith(ArquillianExtension.class)
class SecretsIT {
    private static final String PROMPT = "canary-prompt-that-no-log-may-show";
    private static final int TWO_MEGABYTES = 2 << 20;

    @Inject
    Claude claude;

    @Deployment
    static EnterpriseArchive chancery() {
        return ChanceryEar.with(TestWar.of(SecretsIT.class, Everything.class));
    }

    /** Keeps what is logged, as text. */
    static class Everything extends Handler {
        private final Queue<String> lines = new ConcurrentLinkedQueue<>();
        private final SimpleFormatter formatter = new SimpleFormatter();

        @Override
        public void publish(LogRecord record) {
            lines.add(record.getLevel() + " " + record.getLoggerName() + " " + formatter.format(record));
        }

        @Override
        public void flush() {
            // nothing is buffered
        }

        @Override
        public void close() {
            // nothing is open
        }
    }

    @Test
    void showsNoSecretInAnyLogOrException() {
        Logger root = Logger.getLogger("");
        Level level = root.getLevel();
        Everything everything = new Everything();
        everything.setLevel(Level.ALL);
        root.addHandler(everything);
        root.setLevel(Level.ALL);
        String exceptions;
        try {
            exceptions = callsOfEveryKind();
        } finally {
            root.setLevel(level);
            root.removeHandler(everything);
        }
        String log = String.join("\n", everything.lines);
        assertThat(log).contains("dev.chancery.calls");
        assertThat(log + exceptions).doesNotContain(key()).doesNotContain(PROMPT);
    }

    @Test
    void writesNoPromptToTheDisk() throws IOException {
        Path temp = Path.of(ConfigProvider.getConfig().getValue("java.io.tmpdir", String.class));
        Set<Path> before = files(temp);
        claude.send(request("x".repeat(TWO_MEGABYTES)));
        try (MessageStream stream = claude.stream(request("x".repeat(TWO_MEGABYTES)))) {
            Set<Path> during = files(temp);
            during.removeAll(before);
            assertThat(during).noneMatch(SecretsIT::holdsAPrompt);
            stream.message();
        }
        Set<Path> after = files(temp);
        after.removeAll(before);
        assertThat(after).noneMatch(SecretsIT::holdsAPrompt);
    }

    private String callsOfEveryKind() {
        StringWriter traces = new StringWriter();
        for (String directives : List.of("text=fine", "status=400", "status=500", "cut=before-headers", "body=html")) {
            String prompt = PROMPT + " [[sim: " + directives + "]]";
            try {
                claude.send(request(prompt), CallOptions.DEFAULT.maxAttempts(1));
                claude.countTokens(request(prompt));
            } catch (ClaudeException e) {
                e.printStackTrace(new PrintWriter(traces, true));
                traces.append(e.details().toString());
            }
        }
        try (MessageStream stream = claude.stream(request(PROMPT))) {
            stream.message();
            traces.append(stream.toString()).append(stream.info().toString());
        }
        return traces.append(claude.toString()).toString();
    }

    private static String key() {
        return ConfigProvider.getConfig().getValue("anthropic.api-key", String.class);
    }

    private static Set<Path> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.collect(Collectors.toSet());
        }
    }

    private static boolean holdsAPrompt(Path file) {
        try {
            return Files.isRegularFile(file) && Files.size(file) >= TWO_MEGABYTES;
        } catch (IOException e) {
            return false; // it went away meanwhile
        }
    }

    private static MessageRequest request(String prompt) {
        return MessageRequest.of("claude-sonnet-5-5").user(prompt).maxTokens(100);
    }
}
