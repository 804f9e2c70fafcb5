package dev.chancery.bench;

import com.anthropic.client.AnthropicClient;
import com.anthropic.core.http.StreamResponse;
import com.anthropic.models.messages.MessageCreateParams;
import com.anthropic.models.messages.RawMessageStreamEvent;
import dev.chancery.messages.Claude;
import dev.chancery.messages.MessageRequest;
import dev.chancery.messages.MessageStream;
import java.io.IOException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.LongAdder;

/** A process that holds streams open with one client, each read by a thread of its own, and tells what that takes. */
final class StreamHolder {
    private static final String STORY = "Tell me a story. [[sim: tokens=900;gap=200]]";
    private static final int MOST_TOKENS = 1000;
    private static final int LONGEST_WAIT_SECONDS = 60;

    private final LongAdder opened = new LongAdder();
    private final LongAdder events = new LongAdder();

    private StreamHolder() {}

    /** Arguments: chancery or sdk, platform or virtual threads, base URL, streams, seconds. */
    public static void main(String[] arguments) throws Exception {
        String url = arguments[2];
        StreamHolder holder = new StreamHolder();
        Runnable reader = arguments[0].equals("sdk")
                ? holder.sdk(SdkClient.of(url))
                : holder.chancery(new Container(url).claude());
        System.out.println(holder.hold(
                reader, executor(arguments[1]), Integer.parseInt(arguments[3]), Integer.parseInt(arguments[4])));
        System.out.flush();
        Runtime.getRuntime().halt(0); // the streams would go on for minutes
    }

    private HeldStreams hold(Runnable reader, Executor executor, int streams, int seconds) throws Exception {
        executor.execute(reader);
        await(1);
        long before = resident();
        for (int i = 1; i < streams; i++) {
            executor.execute(reader);
        }
        await(streams);
        long from = events.sum();
        TimeUnit.SECONDS.sleep(seconds);
        double rate = (events.sum() - from) / (double) seconds / streams;
        return new HeldStreams(before, resident(), Meter.threads(), rate);
    }

    private Runnable chancery(Claude claude) {
        MessageRequest request =
                MessageRequest.of(BlockingCalls.MODEL).maxTokens(MOST_TOKENS).user(STORY);
        return () -> {
            try (MessageStream stream = claude.stream(request)) {
                opened.increment();
                while (stream.hasNext()) {
                    stream.next();
                    events.increment();
                }
            }
        };
    }

    private Runnable sdk(AnthropicClient client) {
        MessageCreateParams params = MessageCreateParams.builder()
                .model(BlockingCalls.MODEL)
                .maxTokens(MOST_TOKENS)
                .addUserMessage(STORY)
                .build();
        return () -> {
            try (StreamResponse<RawMessageStreamEvent> stream =
                    client.messages().createStreaming(params)) {
                opened.increment();
                stream.stream().forEach(event -> events.increment());
            }
        };
    }

    private void await(int streams) throws InterruptedException, TimeoutException {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(LONGEST_WAIT_SECONDS);
        while (opened.sum() < streams || events.sum() < streams) {
            if (System.nanoTime() > end) {
                throw new TimeoutException(opened.sum() + " of " + streams + " streams were opened");
            }
            TimeUnit.MILLISECONDS.sleep(20);
        }
    }

    /** Virtual threads are asked for by reflection: this is compiled for Java 17. */
    private static Executor executor(String kind) throws ReflectiveOperationException {
        if (kind.equals("virtual")) {
            Method start = Thread.class.getMethod("startVirtualThread", Runnable.class);
            return task -> {
                try {
                    start.invoke(null, task);
                } catch (ReflectiveOperationException e) {
                    throw new IllegalStateException(e);
                }
            };
        }
        return task -> {
            Thread thread = new Thread(task);
            thread.setDaemon(true);
            thread.start();
        };
    }

    /** The process's resident memory in kilobytes, as Linux tells it. */
    private static long resident() throws IOException {
        String line = Files.readAllLines(Path.of("/proc/self/status")).stream()
                .filter(each -> each.startsWith("VmRSS:"))
                .findFirst()
                .orElseThrow();
        return Long.parseLong(line.replaceAll("\\D", ""));
    }
}
