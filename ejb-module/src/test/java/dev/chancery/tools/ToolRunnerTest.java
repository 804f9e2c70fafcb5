package dev.chancery.tools;

import static dev.chancery.tools.ScriptedClaude.answer;
import static dev.chancery.tools.ScriptedClaude.done;
import static dev.chancery.tools.ScriptedClaude.use;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.chancery.json.JsonBinding;
import dev.chancery.messages.CallCancelledException;
import dev.chancery.messages.CallOptions;
import dev.chancery.messages.Fields;
import dev.chancery.messages.MessageRequest;
import dev.chancery.messages.TextBlock;
import dev.chancery.messages.ToolDefinition;
import dev.chancery.messages.ToolResultBlock;
import dev.chancery.messages.Turn;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(180)
class ToolRunnerTest {
    private static final MessageRequest REQUEST =
            MessageRequest.of("claude-sonnet-5-5").user("Go on");

    private final ExecutorService executor = Executors.newCachedThreadPool();

    @AfterEach
    void stop() {
        executor.shutdownNow();
    }

    @Test
    void tellsClaudeWhatTheToolGave() {
        ScriptedClaude claude = new ScriptedClaude(
                answer("tool_use", TextBlock.of("Let me see."), use("t1", "now", Fields.empty())), done("It is noon."));

        ToolRun run = runner(claude).run(REQUEST, ToolBox.of(tool("now", input -> "12:00")));

        assertThat(run.message().text()).isEqualTo("It is noon.");
        assertThat(run.calls()).isEqualTo(2);
        assertThat(run.turns()).extracting(Turn::role).containsExactly("user", "assistant", "user");
        assertThat(claude.requests().get(0).tools())
                .extracting(ToolDefinition::name)
                .containsExactly("now");
        assertThat(claude.requests().get(1).fields().toString())
                .endsWith((",'messages':[{'role':'user','content':'Go on'},{'role':'assistant','content':["
                                + "{'type':'text','text':'Let me see.'},"
                                + "{'type':'tool_use','id':'t1','name':'now','input':{}}]},{'role':'user','content':["
                                + "{'type':'tool_result','tool_use_id':'t1','content':'12:00'}]}],"
                                + "'tools':[{'name':'now','description':'','input_schema':{'type':'object'}}]}")
                        .replace('\'', '"'));
    }

    @Test
    void asksOnceWhereNoToolIsNeeded() {
        ScriptedClaude claude = new ScriptedClaude(done("Hello"));

        ToolRun run = runner(claude).run(REQUEST, ToolBox.of(tool("now", input -> "12:00")));

        assertThat(run.calls()).isEqualTo(1);
        assertThat(run.turns()).hasSize(1);
    }

    @Test
    void runsToolsOfOneTurnAtTheSameTimeAndKeepsTheirOrder() {
        CountDownLatch bothRun = new CountDownLatch(2);
        ToolBox tools = ToolBox.of(
                tool("first", input -> {
                    bothRun.countDown();
                    bothRun.await();
                    Thread.sleep(30); // the later one is done first
                    return "one";
                }),
                tool("second", input -> {
                    bothRun.countDown();
                    bothRun.await();
                    return "two";
                }));
        ScriptedClaude claude = new ScriptedClaude(
                answer("tool_use", use("a", "first", Fields.empty()), use("b", "second", Fields.empty())), done("ok"));

        runner(claude).run(REQUEST, tools);

        assertThat(results(claude, 1)).containsExactly(ToolResultBlock.of("a", "one"), ToolResultBlock.of("b", "two"));
    }

    @Test
    void tellsClaudeThatAToolFailed() {
        ToolBox tools = ToolBox.of(
                tool("io", input -> {
                    throw new IOException("The disk is full");
                }),
                tool("silent", input -> {
                    throw new IllegalStateException();
                }));
        ScriptedClaude claude = new ScriptedClaude(
                answer("tool_use", use("a", "io", Fields.empty()), use("b", "silent", Fields.empty())), done("ok"));

        runner(claude).run(REQUEST, tools);

        assertThat(results(claude, 1))
                .containsExactly(
                        ToolResultBlock.error("a", "The disk is full"), ToolResultBlock.error("b", "It failed."));
    }

    @Test
    void tellsClaudeThatThereIsNoSuchTool() {
        ScriptedClaude claude =
                new ScriptedClaude(answer("tool_use", use("a", "tomorrow", Fields.empty())), done("ok"));

        runner(claude).run(REQUEST, ToolBox.of(tool("now", input -> "12:00")));

        assertThat(results(claude, 1)).containsExactly(ToolResultBlock.error("a", "There is no tool tomorrow."));
    }

    @Test
    void writesResultsAsTextOrJson() {
        ToolBox tools = ToolBox.of(
                tool("text", input -> "plain"),
                tool("object", input -> Map.of("a", 1)),
                tool("nothing", input -> null));
        ScriptedClaude claude = new ScriptedClaude(
                answer(
                        "tool_use",
                        use("a", "text", Fields.empty()),
                        use("b", "object", Fields.empty()),
                        use("c", "nothing", Fields.empty())),
                done("ok"));

        runner(claude).run(REQUEST, tools);

        assertThat(results(claude, 1))
                .containsExactly(
                        ToolResultBlock.of("a", "plain"),
                        ToolResultBlock.of("b", "{\"a\":1}"),
                        ToolResultBlock.of("c", "Done."));
    }

    @Test
    void stopsAtItsBoundAndTellsHowFarItCame() {
        AtomicInteger runs = new AtomicInteger();
        var again = answer("tool_use", use("a", "now", Fields.empty()));
        ScriptedClaude claude = new ScriptedClaude(again, again, again, again);

        assertThatExceptionOfType(ToolRun.Unfinished.class)
                .isThrownBy(() -> runner(claude)
                        .run(
                                REQUEST,
                                ToolBox.of(tool("now", input -> runs.incrementAndGet())),
                                new ToolRun.Limits(3, CallOptions.DEFAULT)))
                .satisfies(e -> assertThat(e.run().calls()).isEqualTo(3))
                .satisfies(e -> assertThat(e.run().turns()).hasSize(5))
                .satisfies(e -> assertThat(e.run().message()).isEqualTo(again));
        assertThat(claude.requests()).hasSize(3);
        assertThat(runs).as("the tools of the last answer are not run").hasValue(2);
        assertThatIllegalArgumentException().isThrownBy(() -> new ToolRun.Limits(0, CallOptions.DEFAULT));
    }

    @Test
    void goesOnAfterAPause() {
        ScriptedClaude claude = new ScriptedClaude(answer("pause_turn", TextBlock.of("Searching")), done("Found"));

        ToolRun run = runner(claude).run(REQUEST, ToolBox.of(tool("now", input -> "12:00")));

        assertThat(run.message().text()).isEqualTo("Found");
        assertThat(claude.requests().get(1).turns()).extracting(Turn::role).containsExactly("user", "assistant");
    }

    @Test
    void runsNoToolOfAnAnswerThatWasCutOff() {
        AtomicInteger runs = new AtomicInteger();
        ScriptedClaude claude = new ScriptedClaude(answer("max_tokens", use("a", "now", Fields.empty())));

        ToolRun run = runner(claude).run(REQUEST, ToolBox.of(tool("now", input -> runs.incrementAndGet())));

        assertThat(run.message().toolUses()).hasSize(1);
        assertThat(runs).hasValue(0);
    }

    @Test
    void asksWithTheOptionsGiven() {
        CallOptions options = CallOptions.DEFAULT.maxAttempts(1).timeout(Duration.ofSeconds(7));
        ScriptedClaude claude = new ScriptedClaude(answer("tool_use", use("a", "now", Fields.empty())), done("ok"));

        runner(claude).run(REQUEST, ToolBox.of(tool("now", input -> "12:00")), new ToolRun.Limits(5, options));

        assertThat(claude.options()).containsExactly(options, options);
    }

    @Test
    void keepsTheToolsThatTheRequestHas() {
        ScriptedClaude claude = new ScriptedClaude(done("ok"));

        runner(claude).run(REQUEST.tool(ToolDefinition.webSearch()), ToolBox.of(tool("now", input -> "12:00")));

        assertThat(claude.requests().get(0).tools())
                .extracting(ToolDefinition::name)
                .containsExactly("web_search", "now");
    }

    @Test
    void anInterruptEndsTheWaitForTools() throws Exception {
        CountDownLatch running = new CountDownLatch(2);
        Tool.Body<Fields> slow = input -> {
            running.countDown();
            new CountDownLatch(1).await();
            return "never";
        };
        ScriptedClaude claude = new ScriptedClaude(
                answer("tool_use", use("a", "one", Fields.empty()), use("b", "two", Fields.empty())));
        CompletableFuture<Boolean> ended = new CompletableFuture<>();
        Thread caller = new Thread(() -> {
            try {
                runner(claude).run(REQUEST, ToolBox.of(tool("one", slow), tool("two", slow)));
            } catch (CallCancelledException e) {
                ended.complete(Thread.currentThread().isInterrupted());
            } catch (RuntimeException e) {
                ended.completeExceptionally(e);
            }
        });
        caller.start();
        running.await();
        caller.interrupt();

        assertThat(ended.get(15, TimeUnit.SECONDS))
                .as("the thread is still interrupted")
                .isTrue();
    }

    @Test
    void anInterruptOfTheOnlyToolEndsTheRun() throws Exception {
        CountDownLatch running = new CountDownLatch(1);
        ScriptedClaude claude =
                new ScriptedClaude(answer("tool_use", use("a", "one", Fields.empty())), done("goes on"));
        CompletableFuture<Boolean> ended = new CompletableFuture<>();
        Thread caller = new Thread(() -> {
            try {
                runner(claude).run(REQUEST, ToolBox.of(tool("one", input -> {
                    running.countDown();
                    new CountDownLatch(1).await();
                    return "never";
                })));
                ended.completeExceptionally(new AssertionError("went on"));
            } catch (CallCancelledException e) {
                ended.complete(Thread.currentThread().isInterrupted());
            } catch (RuntimeException e) {
                ended.completeExceptionally(e);
            }
        });
        caller.start();
        running.await();
        caller.interrupt();

        assertThat(ended.get(15, TimeUnit.SECONDS))
                .as("the thread is still interrupted")
                .isTrue();
    }

    private ToolRunner runner(ScriptedClaude claude) {
        return new ToolRunner(claude, new JsonBinding(), executor);
    }

    private static List<ToolResultBlock> results(ScriptedClaude claude, int request) {
        List<Turn> turns = claude.requests().get(request).turns();
        return turns.get(turns.size() - 1).content().stream()
                .map(ToolResultBlock.class::cast)
                .toList();
    }

    private static Tool tool(String name, Tool.Body<Fields> body) {
        return Tool.of(ToolDefinition.of(name, "", Fields.of("type", "object")), body);
    }
}
