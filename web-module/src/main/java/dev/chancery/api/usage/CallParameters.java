package dev.chancery.api.usage;

import dev.chancery.api.InvalidRequestException;
import dev.chancery.api.Texts;
import dev.chancery.usage.AttemptState;
import dev.chancery.usage.CallField;
import dev.chancery.usage.CallFilter;
import dev.chancery.usage.Period;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** Which attempts a request means; an empty text asks for those of which nothing is known. */
@SuppressWarnings("NullAway.Init") // the container fills it
public class CallParameters {
    @Parameter(description = "Those that began then or later; seven days before the end when nothing is said")
    @QueryParam("from")
    @Nullable
    Instant from;

    @Parameter(description = "Those that began before; now when nothing is said")
    @QueryParam("to")
    @Nullable
    Instant to;

    @Parameter(description = "May be given several times; all when nothing is said")
    @QueryParam("outcome")
    List<AttemptState> outcomes;

    @QueryParam("model")
    @Nullable
    String model;

    @Parameter(description = "The key's id")
    @QueryParam("key")
    @Nullable
    String key;

    @Parameter(description = "The managed prompt's name")
    @QueryParam("prompt")
    @Nullable
    String prompt;

    @Parameter(description = "Its version; needs prompt")
    @QueryParam("promptVersion")
    @Nullable
    Integer promptVersion;

    @QueryParam("application")
    @Nullable
    String application;

    @QueryParam("principal")
    @Nullable
    String principal;

    @QueryParam("conversation")
    @Nullable
    String conversation;

    @QueryParam("source")
    @Nullable
    String source;

    @Parameter(description = "Not from these, such as playground; may be given several times")
    @QueryParam("withoutSource")
    List<String> withoutSources;

    @Parameter(description = "The id of the call, which several attempts may share")
    @QueryParam("call")
    @Nullable
    String call;

    @Parameter(description = "The API's id of the request")
    @QueryParam("request")
    @Nullable
    String request;

    @QueryParam("operation")
    @Nullable
    String operation;

    @QueryParam("errorType")
    @Nullable
    String errorType;

    @QueryParam("stopReason")
    @Nullable
    String stopReason;

    @QueryParam("tag")
    @Nullable
    String tag;

    @Parameter(description = "Only those that used something without a price")
    @QueryParam("unpriced")
    @DefaultValue("false")
    Boolean unpriced;

    @Parameter(description = "Only those after which their call had no other attempt: a row for each call")
    @QueryParam("lastOfCall")
    @DefaultValue("false")
    Boolean lastOfCall;

    CallFilter filter(Instant now) {
        if (promptVersion != null && prompt == null) {
            throw new InvalidRequestException("promptVersion", "must be given together with prompt");
        }
        Period period = Spans.of(from, to, ZoneOffset.UTC, now);
        return new CallFilter(
                period.from(),
                period.to(),
                Set.copyOf(outcomes),
                equal(),
                promptVersion,
                Texts.checked("tag", tag),
                Texts.checked("withoutSource", withoutSources),
                unpriced,
                lastOfCall);
    }

    private Map<CallField, String> equal() {
        Map<CallField, String> equal = new EnumMap<>(CallField.class);
        put(equal, CallField.MODEL, "model", model);
        put(equal, CallField.KEY, "key", key);
        put(equal, CallField.PROMPT, "prompt", prompt);
        put(equal, CallField.APPLICATION, "application", application);
        put(equal, CallField.PRINCIPAL, "principal", principal);
        put(equal, CallField.CONVERSATION, "conversation", conversation);
        put(equal, CallField.SOURCE, "source", source);
        put(equal, CallField.CALL, "call", call);
        put(equal, CallField.REQUEST, "request", request);
        put(equal, CallField.OPERATION, "operation", operation);
        put(equal, CallField.ERROR_TYPE, "errorType", errorType);
        put(equal, CallField.STOP_REASON, "stopReason", stopReason);
        return equal;
    }

    private static void put(Map<CallField, String> equal, CallField field, String name, @Nullable String text) {
        String checked = Texts.checked(name, text);
        if (checked != null) {
            equal.put(field, checked);
        }
    }
}
