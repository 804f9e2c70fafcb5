package dev.chancery.tools;

import dev.chancery.json.JsonBinding;
import dev.chancery.messages.CallCancelledException;
import dev.chancery.messages.Claude;
import dev.chancery.messages.ContentBlock;
import dev.chancery.messages.ErrorDetails;
import dev.chancery.messages.Message;
import dev.chancery.messages.MessageRequest;
import dev.chancery.messages.StopReason;
import dev.chancery.messages.ToolResultBlock;
import dev.chancery.messages.ToolUseBlock;
import dev.chancery.messages.Turn;
import java.lang.System.Logger.Level;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.FutureTask;

/**
 * Runs tools for Claude until it has its answer: asks, runs what Claude asks for, tells the results, asks again. Tools
 * that Claude asks for in one turn run at the same time, each exactly once: a call of Claude may be repeated, a tool
 * never is. To be injected.
 */
public final class ToolRunner {
    private static final System.Logger LOG = System.getLogger(ToolRunner.class.getName());

    private final Claude claude;
    private final JsonBinding binding;
    private final Executor executor;

    ToolRunner(Claude claude, JsonBinding binding, Executor executor) {
        this.claude = claude;
        this.binding = binding;
        this.executor = executor;
    }

    /** As {@link #run(MessageRequest, ToolBox, ToolRun.Limits)}, with the usual limits. */
    public ToolRun run(MessageRequest request, ToolBox tools) {
        return run(request, tools, ToolRun.Limits.DEFAULT);
    }

    /**
     * Asks Claude and runs the tools it asks for. Blocks until Claude stops for another reason than tools.
     *
     * @throws ToolRun.Unfinished when Claude asks for tools more often than the limit allows
     * @throws dev.chancery.messages.ClaudeException when a call fails; tools that ran are not undone
     */
    public ToolRun run(MessageRequest request, ToolBox tools, ToolRun.Limits limits) {
        return run(claude, false, request, tools, limits);
    }

    /**
     * As {@link #run(MessageRequest, ToolBox, ToolRun.Limits)}, in a conversation that keeps what was said: each time only
     * what is new is sent. A run that ends early leaves the conversation waiting for results of tools; whoever goes on
     * with it begins with these, be they errors.
     *
     * @param conversation Claude as {@code Conversations} gives it
     */
    public ToolRun run(Claude conversation, MessageRequest request, ToolBox tools, ToolRun.Limits limits) {
        return run(conversation, true, request, tools, limits);
    }

    private ToolRun run(Claude by, boolean keeps, MessageRequest request, ToolBox tools, ToolRun.Limits limits) {
        MessageRequest asked = request;
        int kept = 0;
        for (Tool tool : tools.tools()) {
            asked = asked.tool(tool.definition());
        }
        for (int calls = 1; ; calls++) {
            Message answer = by.send(keeps ? since(kept, asked) : asked, limits.options());
            ToolRun run = new ToolRun(answer, asked.turns(), calls);
            if (!goesOn(answer)) {
                return run;
            }
            if (calls == limits.mostCalls()) {
                throw new ToolRun.Unfinished(run);
            }
            asked = asked.assistant(answer);
            kept = asked.turns().size();
            if (!answer.toolUses().isEmpty()) {
                asked = asked.user(results(answer.toolUses(), tools).toArray(ContentBlock[]::new));
            }
        }
    }

    private static MessageRequest since(int kept, MessageRequest asked) {
        List<Turn> turns = asked.turns();
        return asked.with("messages", turns.subList(kept, turns.size()));
    }

    private static boolean goesOn(Message answer) {
        Optional<StopReason> reason = answer.stopReason();
        return reason.equals(Optional.of(StopReason.PAUSE_TURN))
                || (reason.equals(Optional.of(StopReason.TOOL_USE))
                        && !answer.toolUses().isEmpty());
    }

    private List<ToolResultBlock> results(List<ToolUseBlock> uses, ToolBox tools) {
        if (uses.size() == 1) {
            return List.of(result(uses.get(0), tools));
        }
        List<FutureTask<ToolResultBlock>> tasks = new ArrayList<>();
        for (ToolUseBlock use : uses) {
            tasks.add(new FutureTask<>(() -> result(use, tools)));
        }
        try {
            tasks.forEach(executor::execute);
            return tasks.stream().map(this::await).toList();
        } catch (RuntimeException e) {
            tasks.forEach(task -> task.cancel(false)); // nothing begins any more for a run that is over
            throw e;
        }
    }

    private ToolResultBlock await(FutureTask<ToolResultBlock> task) {
        try {
            task.run(); // does nothing when a thread has it already; else the caller helps, so that no pool can lock up
            return task.get();
        } catch (InterruptedException e) {
            throw interrupted(e);
        } catch (ExecutionException | CancellationException e) {
            if (e.getCause() instanceof CallCancelledException cancelled) {
                throw cancelled; // the tool ran on this thread, which was interrupted meanwhile
            }
            throw new IllegalStateException("a tool could not be run", e);
        }
    }

    private static CallCancelledException interrupted(InterruptedException e) {
        Thread.currentThread().interrupt();
        return new CallCancelledException(ErrorDetails.of("Interrupted while tools ran."), e);
    }

    private ToolResultBlock result(ToolUseBlock use, ToolBox tools) {
        Optional<Tool> tool = tools.named(use.name());
        if (tool.isEmpty()) {
            return ToolResultBlock.error(use.id(), "There is no tool " + use.name() + ".");
        }
        try {
            Object result = tool.get().call(use.input(), binding);
            return ToolResultBlock.of(use.id(), result == null ? "Done." : binding.write(result));
        } catch (InterruptedException e) {
            throw interrupted(e);
        } catch (Exception e) { // whatever a tool throws is Claude's to deal with
            LOG.log(Level.DEBUG, "The tool " + use.name() + " failed", e);
            return ToolResultBlock.error(
                    use.id(), Optional.ofNullable(e.getMessage()).orElse("It failed."));
        }
    }
}
