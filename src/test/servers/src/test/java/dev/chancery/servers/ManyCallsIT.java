package dev.chancery.servers;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chancery.messages.Claude;
import dev.chancery.messages.Message;
import dev.chancery.messages.MessageRequest;
import dev.chancery.messages.MessageStream;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Many calls and streams at once, and nothing left of them. */
@ExtendWith(ArquillianExtension.class)
class ManyCallsIT {
    private static final int STREAMS = 300;
    private static final int TRIES = 3;
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @Inject
    Claude claude;

    @Deployment
    static EnterpriseArchive chancery() {
        return ChanceryEar.with(TestWar.of(ManyCallsIT.class, SimulatorDoor.class));
    }

    @Test
    void opensAndReadsThreeHundredStreamsAtOnce() throws Exception {
        int most = 0;
        for (int i = 0; i < TRIES && most < STREAMS; i++) { // the machine stalls now and then
            most = openAmongThreeHundredStreams();
        }
        assertThat(most).isGreaterThanOrEqualTo(STREAMS);
    }

    private int openAmongThreeHundredStreams() throws Exception {
        int seen;
        List<MessageStream> open = new ArrayList<>();
        try {
            for (int i = 0; i < STREAMS; i++) {
                open.add(claude.stream(request("Stream " + i + " [[sim: tokens=100;gap=100]]")));
            }
            seen = SimulatorDoor.stats().getInt("open");
            for (MessageStream stream : open) {
                assertThat(stream.message().usage().outputTokens()).isPresent();
            }
        } finally {
            open.forEach(MessageStream::close);
        }
        SimulatorDoor.await(PATIENCE, stats -> stats.getInt("open") == 0);
        return seen;
    }

    @Test
    void runsAHundredAsynchronousCallsAtOnce() throws Exception {
        int most = 0;
        for (int i = 0; i < TRIES && most < 90; i++) { // the machine stalls now and then
            most = openAmongAHundredAsynchronousCalls();
        }
        assertThat(most).isGreaterThanOrEqualTo(90);
    }

    private int openAmongAHundredAsynchronousCalls() throws Exception {
        List<CompletableFuture<Message>> calls = new ArrayList<>();
        for (int i = 0; i < 100; i++) {
            calls.add(claude.sendAsync(request("Call " + i + " [[sim: ttft=1500;id=" + i + "]]"))
                    .toCompletableFuture());
        }
        CompletableFuture<Void> all = CompletableFuture.allOf(calls.toArray(CompletableFuture[]::new));
        int most = 0;
        while (!all.isDone() && most < 90) {
            most = Math.max(most, SimulatorDoor.stats().getInt("open"));
            Thread.sleep(10);
        }
        for (CompletableFuture<Message> call : calls) {
            assertThat(call.get(60, TimeUnit.SECONDS).text()).isNotBlank();
        }
        return most;
    }

    @Test
    void endsThreeHundredStreamsThatAreClosedEarly() throws Exception {
        List<MessageStream> open = new ArrayList<>();
        for (int i = 0; i < STREAMS; i++) {
            open.add(claude.stream(request("[[sim: tokens=100000;gap=100]]")));
        }
        int threads = Thread.activeCount();
        open.forEach(MessageStream::close);
        SimulatorDoor.await(PATIENCE, stats -> stats.getInt("open") == 0);
        assertThat(Thread.activeCount()).isLessThanOrEqualTo(threads + 5);
    }

    private static MessageRequest request(String prompt) {
        return MessageRequest.of("claude-sonnet-5-5").user(prompt).maxTokens(100_000);
    }
}
