package dev.chancery.simulator.sdk;

import static dev.chancery.simulator.sdk.SdkSession.asking;
import static dev.chancery.simulator.sdk.SdkSession.textOf;
import static org.assertj.core.api.Assertions.assertThat;

import com.anthropic.core.JsonValue;
import com.anthropic.core.http.StreamResponse;
import com.anthropic.helpers.MessageAccumulator;
import com.anthropic.models.messages.ContentBlockParam;
import com.anthropic.models.messages.Message;
import com.anthropic.models.messages.MessageCreateParams;
import com.anthropic.models.messages.RawMessageStreamEvent;
import com.anthropic.models.messages.StopReason;
import com.anthropic.models.messages.Tool;
import com.anthropic.models.messages.ToolChoiceAuto;
import com.anthropic.models.messages.ToolChoiceNone;
import com.anthropic.models.messages.ToolChoiceTool;
import com.anthropic.models.messages.ToolResultBlockParam;
import com.anthropic.models.messages.ToolUseBlock;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class SdkToolsTest {

    private static SdkSession session;

    @BeforeAll
    static void start() {
        session = new SdkSession();
    }

    @AfterAll
    static void stop() {
        session.close();
    }

    private static Tool tool(String name) {
        Tool.InputSchema schema = Tool.InputSchema.builder()
                .properties(Tool.InputSchema.Properties.builder()
                        .putAdditionalProperty("city", JsonValue.from(Map.of("type", "string")))
                        .putAdditionalProperty(
                                "unit", JsonValue.from(Map.of("type", "string", "enum", List.of("kelvin", "celsius"))))
                        .build())
                .required(List.of("city"))
                .build();
        return Tool.builder().name(name).inputSchema(schema).build();
    }

    private static MessageCreateParams.Builder withTools(String text) {
        return asking(text).addTool(tool("weather")).addTool(tool("tides"));
    }

    private static List<ToolUseBlock> calls(Message message) {
        return message.content().stream()
                .flatMap(block -> block.toolUse().stream())
                .toList();
    }

    @Test
    void callsTheFirstToolAndCitesItsResult() {
        MessageCreateParams.Builder params = withTools("Please use the tool.");
        Message asked = session.create(params);

        ToolUseBlock call = calls(asked).get(0);
        assertThat(asked.stopReason()).contains(StopReason.TOOL_USE);
        assertThat(call.name()).isEqualTo("weather");
        assertThat(call._input()).isEqualTo(JsonValue.from(Map.of("city", "Lisbon", "unit", "kelvin")));

        ToolResultBlockParam result = ToolResultBlockParam.builder()
                .toolUseId(call.id())
                .content("18 degrees")
                .build();
        Message told = session.create(params.addMessage(asked)
                .addUserMessageOfContentBlockParams(List.of(ContentBlockParam.ofToolResult(result))));

        assertThat(textOf(told)).contains("18 degrees");
        assertThat(told.stopReason()).contains(StopReason.END_TURN);
    }

    @Test
    void callsTheToolThatIsNamed() {
        assertThat(calls(session.create(withTools("Now call tides, would you?"))))
                .extracting(ToolUseBlock::name)
                .containsExactly("tides");
    }

    @Test
    void callsAllToolsAtOnce() {
        assertThat(calls(session.create(withTools("Call all tools!")))).hasSize(2);
    }

    @Test
    void callsOneAtATimeIfToldTo() {
        Message message = session.create(withTools("Call all tools!")
                .toolChoice(
                        ToolChoiceAuto.builder().disableParallelToolUse(true).build()));

        assertThat(calls(message)).hasSize(1);
    }

    @Test
    void honoursTheChoiceOfTool() {
        Message forced = session.create(withTools("Hello")
                .toolChoice(ToolChoiceTool.builder().name("tides").build()));
        Message none = session.create(
                withTools("Use the tool").toolChoice(ToolChoiceNone.builder().build()));

        assertThat(calls(forced)).extracting(ToolUseBlock::name).containsExactly("tides");
        assertThat(calls(none)).isEmpty();
    }

    @Test
    void streamsToolInput() {
        MessageAccumulator accumulator = MessageAccumulator.create();
        try (StreamResponse<RawMessageStreamEvent> stream = session.client
                .messages()
                .createStreaming(withTools("Call all tools").build())) {
            stream.stream().forEach(accumulator::accumulate);
        }

        Message message = accumulator.message();
        assertThat(calls(message)).hasSize(2);
        assertThat(calls(message).get(1)._input())
                .isEqualTo(JsonValue.from(Map.of("city", "Lisbon", "unit", "kelvin")));
    }
}
