package dev.chancery.pipeline;

import dev.chancery.guardrails.Guardrails;
import dev.chancery.json.JsonBinding;
import dev.chancery.json.StructuredOutput;
import dev.chancery.messages.Answer;
import dev.chancery.messages.CallOptions;
import dev.chancery.messages.Claude;
import dev.chancery.messages.ClaudeException;
import dev.chancery.messages.ErrorDetails;
import dev.chancery.messages.Fields;
import dev.chancery.messages.Message;
import dev.chancery.messages.MessageRequest;
import dev.chancery.messages.MessageStream;
import dev.chancery.messages.ModelInfo;
import dev.chancery.messages.RawRequest;
import dev.chancery.messages.RawResponse;
import dev.chancery.messages.UnavailableException;
import dev.chancery.messages.http.Call;
import dev.chancery.messages.http.CallStep;
import dev.chancery.messages.http.Calls;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;

/**
 * {@link Claude} as it is injected: each method makes a call and sends it down the pipeline. Threads for asynchronous
 * calls are the executor's; the time in which they wait for one counts.
 */
final class PipelineClaude implements Claude {
    private static final String PAGE = "1000";
    private static final int MOST_PAGES = 100;

    private final Calls calls;
    private final Guardrails guardrails;
    private final CallStep pipeline;
    private final StructuredOutput structured;
    private final ForWhom forWhom;
    private final Executor executor;

    PipelineClaude(Calls calls, Guardrails guardrails, JsonBinding binding, ForWhom forWhom, Executor executor) {
        this.forWhom = forWhom;
        this.calls = calls;
        this.guardrails = guardrails;
        this.pipeline = ClaudePipeline.of(guardrails, calls);
        this.structured = new StructuredOutput(binding);
        this.executor = executor;
    }

    @Override
    public Message send(MessageRequest request, CallOptions options) {
        return pipeline.perform(calls.message(request, forWhom.fill(options)));
    }

    @Override
    public <T> Answer<T> send(MessageRequest request, Class<T> type, CallOptions options) {
        return structured.read(send(structured.asking(request, type), options), type);
    }

    @Override
    public CompletionStage<Message> sendAsync(MessageRequest request, CallOptions options) {
        try {
            Call<Message> call = calls.message(request, forWhom.fill(options));
            return CompletableFuture.supplyAsync(guardrails.carried(() -> pipeline.perform(call)), executor);
        } catch (RejectedExecutionException e) {
            return CompletableFuture.failedFuture(new UnavailableException(
                    ErrorDetails.of("The application's executor takes no more asynchronous calls."), e));
        } catch (ClaudeException e) {
            return CompletableFuture.failedFuture(e);
        }
    }

    @Override
    public MessageStream stream(MessageRequest request, CallOptions options) {
        Object model = request.fields().withAll(options.body()).value("model");
        return pipeline.perform(calls.stream(request, forWhom.fill(options), stream -> CallLog.ended(model, stream)));
    }

    @Override
    public long countTokens(MessageRequest request, CallOptions options) {
        return pipeline.perform(calls.countTokens(request, forWhom.fill(options)));
    }

    @Override
    public List<ModelInfo> models(CallOptions options) {
        List<ModelInfo> models = new ArrayList<>();
        CallOptions page = forWhom.fill(options).query("limit", PAGE);
        for (int i = 0; i < MOST_PAGES; i++) {
            ModelPage read = pipeline.perform(calls.get("/v1/models", page, ModelPage::of));
            models.addAll(read.models());
            if (read.next().isEmpty()) {
                break;
            }
            page = page.query("after_id", read.next().get());
        }
        return List.copyOf(models);
    }

    /** A page of the list, and after which id the next one begins. */
    private record ModelPage(List<ModelInfo> models, Optional<String> next) {
        static ModelPage of(Fields list) {
            boolean more = list.flag("has_more").orElse(false);
            return new ModelPage(
                    list.objects("data", ModelInfo::new), list.text("last_id").filter(last -> more));
        }
    }

    @Override
    public ModelInfo model(String id, CallOptions options) {
        String path =
                "/v1/models/" + URLEncoder.encode(id, StandardCharsets.UTF_8).replace("+", "%20");
        return pipeline.perform(calls.get(path, forWhom.fill(options), ModelInfo::new));
    }

    @Override
    public RawResponse raw(RawRequest request, CallOptions options) {
        return pipeline.perform(calls.raw(request, forWhom.fill(options)));
    }
}
