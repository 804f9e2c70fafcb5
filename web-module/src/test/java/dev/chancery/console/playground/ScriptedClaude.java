package dev.chancery.console.playground;

import dev.chancery.console.NoClaude;
import dev.chancery.messages.CallOptions;
import dev.chancery.messages.Fields;
import dev.chancery.messages.MessageRequest;
import dev.chancery.messages.MessageStream;
import dev.chancery.messages.ModelInfo;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** Answers as the test says, and remembers what it was asked. */
class ScriptedClaude extends NoClaude {
    final List<MessageRequest> asked = new ArrayList<>();
    Supplier<List<ModelInfo>> models = () -> List.of(
            model("claude-fable-9", "Claude Fable 9", "fable"), model("claude-sonnet-9", "Claude Sonnet 9", "sonnet"));
    Supplier<MessageStream> answer = () -> new ScriptedStream().text(0, "Yes.").end("end_turn");

    static ModelInfo model(String id, String name, String line) {
        Fields thinking = Fields.of("types", Fields.of("disabled", Fields.of("supported", false)));
        return new ModelInfo(Fields.of("id", id, "display_name", name)
                .with("line", line)
                .with("lifecycle", "active")
                .with("max_input_tokens", 1_000_000)
                .with("max_tokens", 64_000)
                .with("capabilities", Fields.of("thinking", thinking)));
    }

    @Override
    public MessageStream stream(MessageRequest request, CallOptions options) {
        asked.add(request);
        return answer.get();
    }

    @Override
    public List<ModelInfo> models(CallOptions options) {
        return models.get();
    }
}
