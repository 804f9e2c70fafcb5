package dev.chancery.bench;

import com.anthropic.client.AnthropicClient;
import com.anthropic.client.okhttp.AnthropicOkHttpClient;

/** The official SDK, as its documentation sets it up. */
final class SdkClient {
    static final String KEY = "test-key-1";

    private SdkClient() {}

    static AnthropicClient of(String baseUrl) {
        return AnthropicOkHttpClient.builder().baseUrl(baseUrl).apiKey(KEY).build();
    }
}
