package dev.chancery.messages.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chancery.status.Finding;
import dev.chancery.status.Level;
import dev.chancery.status.Status;
import java.net.URI;
import org.junit.jupiter.api.Test;

class EndpointStatusTest {
    @Test
    void saysWhereCallsGo() {
        assertThat(new EndpointStatus(URI.create("https://api.anthropic.com")).status())
                .containsExactly(new Status("claude", Level.OK, Finding.CLAUDE_AT, "https://api.anthropic.com"));
        assertThat(new EndpointStatus(URI.create("https://user:pass@gateway.example:8443/x")).status())
                .as("nothing of it but the host")
                .containsExactly(new Status("claude", Level.OK, Finding.CLAUDE_AT, "https://gateway.example:8443"));
    }

    @Test
    void warnsOfThisMachine() {
        for (String here : new String[] {"http://127.0.0.1:8587", "http://localhost", "http://[::1]:80"}) {
            assertThat(new EndpointStatus(URI.create(here)).status())
                    .containsExactly(new Status("claude", Level.WARNING, Finding.CLAUDE_AT_THIS_MACHINE, here));
        }
    }
}
