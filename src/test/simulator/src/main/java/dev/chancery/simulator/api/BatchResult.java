package dev.chancery.simulator.api;

import dev.chancery.simulator.answer.Answer;
import dev.chancery.simulator.json.Json;
import dev.chancery.simulator.stream.Quirks;

/** What has become of one request of a batch. */
record BatchResult(Type type, String json) {

    enum Type {
        SUCCEEDED("succeeded"),
        ERRORED("errored"),
        CANCELED("canceled"),
        EXPIRED("expired");

        private final String value;

        Type(String value) {
            this.value = value;
        }

        @Override
        public String toString() {
            return value;
        }
    }

    static BatchResult of(Answer answer, Quirks quirks) {
        return with(Type.SUCCEEDED, ",\"message\":" + quirks.applied(Json.write(answer.json())));
    }

    static BatchResult of(Problem problem) {
        return with(Type.ERRORED, ",\"error\":" + Json.write(problem.json(null)));
    }

    /** A request that was not sent to a model. */
    static BatchResult of(Type type) {
        return with(type, "");
    }

    private static BatchResult with(Type type, String member) {
        return new BatchResult(type, "{\"type\":\"" + type + "\"" + member + "}");
    }

    String line(String customId) {
        return "{\"custom_id\":\"" + customId + "\",\"result\":" + json + "}";
    }
}
