package dev.chancery.simulator.sdk;

import com.anthropic.client.AnthropicClient;
import com.anthropic.client.okhttp.AnthropicOkHttpClient;
import com.anthropic.models.messages.Message;
import com.anthropic.models.messages.MessageCreateParams;
import dev.chancery.simulator.ClaudeSimulator;
import dev.chancery.simulator.SimulatorOptions;
import java.util.stream.Collectors;

/** A simulator, with the official SDK as its client. */
final class SdkSession implements AutoCloseable {

    static final String MODEL = "claude-opus-5-5";
    static final String KEY = "test-key-1";

    final ClaudeSimulator simulator = ClaudeSimulator.start(SimulatorOptions.forTests());
    final AnthropicClient client = client(2);

    AnthropicClient client(int retries) {
        return AnthropicOkHttpClient.builder()
                .baseUrl(simulator.uri().toString())
                .apiKey(KEY)
                .maxRetries(retries)
                .build();
    }

    static MessageCreateParams.Builder asking(String text) {
        return MessageCreateParams.builder().model(MODEL).maxTokens(1000).addUserMessage(text);
    }

    Message create(MessageCreateParams.Builder params) {
        return client.messages().create(params.build()).validate();
    }

    static String textOf(Message message) {
        return message.content().stream()
                .flatMap(block -> block.text().stream())
                .map(text -> text.text())
                .collect(Collectors.joining());
    }

    @Override
    public void close() {
        client.close();
        simulator.close();
    }
}
