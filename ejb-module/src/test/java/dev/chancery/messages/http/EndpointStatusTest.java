package dev.chancery.messages.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chancery.status.Finding;
import dev.chancery.status.Level;
import dev.chancery.status.Status;
import java.net.URI;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class EndpointStatusTest {
    @Test
    void saysWhereCallsGo() {
        assertThat(new EndpointStatus(URI.create("https://api.anthropic.com"), new Reachability()).status())
                .containsExactly(new Status("claude", Level.OK, Finding.CLAUDE_AT, "https://api.anthropic.com"));
        assertThat(new EndpointStatus(URI.create("https://user:pass@gateway.example:8443/x"), new Reachability())
                        .status())
                .as("nothing of it but the host")
                .containsExactly(new Status("claude", Level.OK, Finding.CLAUDE_AT, "https://gateway.example:8443"));
    }

    @Test
    void warnsWhenNothingAnswersThere() {
        Reachability reachability = new Reachability();
        EndpointStatus status = new EndpointStatus(URI.create("https://api.anthropic.com"), reachability);
        Instant first = Instant.parse("2026-11-22T10:00:00Z");
        for (int i = 0; i < 2; i++) {
            reachability.notAnswered(first.plusSeconds(i));
        }
        assertThat(status.status())
                .as("connections break now and then")
                .singleElement()
                .satisfies(each -> assertThat(each.level()).isEqualTo(Level.OK));

        reachability.notAnswered(first.plusSeconds(2));
        assertThat(status.status())
                .containsExactly(new Status(
                        "claude", Level.WARNING, Finding.CLAUDE_SILENT, 3L, "https://api.anthropic.com", first));

        reachability.answered();
        assertThat(status.status()).singleElement().satisfies(each -> assertThat(each.level())
                .isEqualTo(Level.OK));
    }

    @Test
    void warnsOfThisMachine() {
        for (String here : new String[] {"http://127.0.0.1:8587", "http://localhost", "http://[::1]:80"}) {
            assertThat(new EndpointStatus(URI.create(here), new Reachability()).status())
                    .containsExactly(new Status("claude", Level.WARNING, Finding.CLAUDE_AT_THIS_MACHINE, here));
        }
    }
}
