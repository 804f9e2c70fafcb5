package dev.chancery.pipeline;

import dev.chancery.json.JsonBinding;
import dev.chancery.messages.Answer;
import dev.chancery.messages.CallOptions;
import dev.chancery.messages.Claude;
import dev.chancery.messages.Fields;
import dev.chancery.messages.Message;
import dev.chancery.messages.MessageRequest;
import dev.chancery.messages.MessageStream;
import dev.chancery.messages.ModelInfo;
import dev.chancery.messages.RawRequest;
import dev.chancery.messages.RawResponse;
import dev.chancery.messages.http.CallStep;
import dev.chancery.messages.http.Calls;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;

/** {@link Claude} as it is injected: each method makes a call and sends it down the pipeline. Threads for
 * asynchronous calls are the executor's. */
final class PipelineClaude implements Claude {
    private static final String PAGE = "1000";
    private static final int MOST_PAGES = 100;

    private final Calls calls;
    private final CallStep pipeline;
    private final StructuredOutput structured;

    private final Executor executor;

    PipelineClaude(Calls calls, JsonBinding binding, Executor executor) {
        this.calls = calls;
        this.pipeline = ClaudePipeline.of(calls);
        this.structured = new StructuredOutput(binding);
        this.executor = executor;
    }

    @Override
    public Message send(MessageRequest request, CallOptions options) {
        return pipeline.perform(calls.message(request, options));
    }

    @Override
    public <T> Answer<T> send(MessageRequest request, Class<T> type, CallOptions options) {
        return structured.read(send(structured.asking(request, type), options), type);
    }

    @Override
    public CompletionStage<Message> sendAsync(MessageRequest request, CallOptions options) {
        return CompletableFuture.supplyAsync(() -> send(request, options), executor);
    }

    @Override
    public MessageStream stream(MessageRequest request, CallOptions options) {
        return pipeline.perform(calls.stream(request, options, stream -> CallLog.ended(request.model(), stream)));
    }

    @Override
    public long countTokens(MessageRequest request, CallOptions options) {
        return pipeline.perform(calls.countTokens(request, options));
    }

    @Override
    public List<ModelInfo> models(CallOptions options) {
        List<ModelInfo> models = new ArrayList<>();
        CallOptions page = options.query("limit", PAGE);
        for (int i = 0; i < MOST_PAGES; i++) {
            Fields list = pipeline.perform(calls.get("/v1/models", page, fields -> fields));
            models.addAll(list.objects("data", ModelInfo::new));
            if (!list.flag("has_more").orElse(false) || list.text("last_id").isEmpty()) {
                break;
            }
            page = page.query("after_id", list.requireText("last_id"));
        }
        return List.copyOf(models);
    }

    @Override
    public ModelInfo model(String id, CallOptions options) {
        String path =
                "/v1/models/" + URLEncoder.encode(id, StandardCharsets.UTF_8).replace("+", "%20");
        return pipeline.perform(calls.get(path, options, ModelInfo::new));
    }

    @Override
    public RawResponse raw(RawRequest request, CallOptions options) {
        return pipeline.perform(calls.raw(request, options));
    }
}
