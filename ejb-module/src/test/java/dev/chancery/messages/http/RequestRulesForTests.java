package dev.chancery.messages.http;

import dev.chancery.messages.MessageRequest;

/** The rules of requests, for tests of other packages. */
public final class RequestRulesForTests {
    private RequestRulesForTests() {}

    /** Throws when the request would be refused before it is sent. */
    public static void check(MessageRequest request) {
        new RequestRules(ClaudeConfig.NEWEST).check(request);
    }
}
