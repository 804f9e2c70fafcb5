package dev.chancery.servers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * The database goes away under prompts that are served, and comes back. PostgreSQL is stopped; an H2 file is taken by
 * somebody else.
 */
@RunAsClient
@ExtendWith(ArquillianExtension.class)
class OutageLedgerIT {
    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    /** Far more than a node takes to follow, to notice or to catch up: the machine stalls now and then. */
    private static final Duration AT_MOST = Duration.ofSeconds(30);

    @Deployment(testable = false)
    static EnterpriseArchive chancery() {
        return ChanceryEar.beside(TestWar.of(OutageLedgerIT.class, PromptDoor.class, DatabaseDoor.class))
                .addAsLibrary(Configuration.of("chancery.ledger.required=false"));
    }

    @Test
    void servesWhatItLastKnewWhileTheDatabaseIsAway() throws Exception {
        assumeTrue(
                !DatabaseSession.isPostgres()
                        || System.getenv().getOrDefault("PGHOST", "").isBlank(),
                "a server that PGHOST names is not ours to stop");
        assertThat(get("prompt/publish?answer=first")).isEqualTo("version 1");
        becomes("prompt/ask", "first");
        assertThat(get("prompt/status")).startsWith("OK ");

        takeAway();
        try {
            becomes("prompt/status", "WARNING STALE");
            for (int i = 0; i < 3; i++) {
                assertThat(get("prompt/ask")).isEqualTo("first");
            }
            assertThat(get("prompt/publish?answer=lost")).isEqualTo("no database");
        } finally {
            giveBack();
        }

        becomes("prompt/status", "OK ");
        assertThat(get("prompt/ask")).isEqualTo("first");
        assertThat(get("prompt/publish?answer=second")).isEqualTo("version 2");
        becomes("prompt/ask", "second");
    }

    private static void takeAway() throws IOException, InterruptedException {
        if (DatabaseSession.isPostgres()) {
            DatabaseSession.server().stop();
        } else {
            get("database/take");
        }
    }

    private static void giveBack() throws IOException, InterruptedException {
        if (DatabaseSession.isPostgres()) {
            DatabaseSession.server().restart();
        } else {
            get("database/release");
        }
    }

    /** Asks until the answer begins so. */
    private static void becomes(String path, String begin) throws Exception {
        long since = System.nanoTime();
        String answer = get(path);
        while (!answer.startsWith(begin)) {
            Duration so = Duration.ofNanos(System.nanoTime() - since);
            assertThat(so).as("%s is '%s', not '%s'", path, answer, begin).isLessThan(AT_MOST);
            Thread.sleep(20);
            answer = get(path);
        }
    }

    private static String get(String path) throws IOException, InterruptedException {
        HttpResponse<String> response = CLIENT.send(request(path), BodyHandlers.ofString());
        assertThat(response.statusCode()).as(path).isEqualTo(200);
        return response.body();
    }

    private static HttpRequest request(String path) {
        URI address = URI.create("http://127.0.0.1:" + System.getProperty("server.port") + "/OutageLedgerIT/" + path);
        return HttpRequest.newBuilder(address).timeout(Duration.ofSeconds(60)).build();
    }
}
