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
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorDefinition;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletionStage;

/** {@link Claude} as it is injected: each method makes a call and sends it down the pipeline. */
@ApplicationScoped
@ManagedExecutorDefinition(name = PipelineClaude.EXECUTOR, maxAsync = 256)
class PipelineClaude implements Claude {
    static final String EXECUTOR = "java:module/concurrent/ChanceryCalls";

    private static final String PAGE = "1000";
    private static final int MOST_PAGES = 100;

    private final Calls calls;
    private final CallStep pipeline;
    private final StructuredOutput structured;

    @Resource(lookup = EXECUTOR)
    private ManagedExecutorService executor;

    @Inject
    PipelineClaude(Calls calls, JsonBinding binding) {
        this.calls = calls;
        this.pipeline = ClaudePipeline.of(calls);
        this.structured = new StructuredOutput(binding);
    }

    PipelineClaude() {
        throw new UnsupportedOperationException("for the proxy only");
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
        return executor.supplyAsync(() -> send(request, options));
    }

    @Override
    public MessageStream stream(MessageRequest request, CallOptions options) {
        return pipeline.perform(
                calls.stream(request, options, stream -> CallLog.ended(request.model(), stream)));
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
        String path = "/v1/models/" + URLEncoder.encode(id, StandardCharsets.UTF_8).replace("+", "%20");
        return pipeline.perform(calls.get(path, options, ModelInfo::new));
    }

    @Override
    public RawResponse raw(RawRequest request, CallOptions options) {
        return pipeline.perform(calls.raw(request, options));
    }
}
