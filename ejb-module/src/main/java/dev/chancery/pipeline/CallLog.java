package dev.chancery.pipeline;

import dev.chancery.messages.CallInfo;
import dev.chancery.messages.ClaudeException;
import dev.chancery.messages.Fields;
import dev.chancery.messages.MalformedFieldException;
import dev.chancery.messages.Message;
import dev.chancery.messages.MessageStream;
import dev.chancery.messages.Usage;
import dev.chancery.messages.http.Call;
import dev.chancery.messages.http.CallStep;
import java.lang.System.Logger.Level;
import java.util.OptionalLong;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** One line for each call: what was asked, how it went, what it used. Never a prompt, an answer or a secret. */
final class CallLog implements CallStep {
    private static final Pattern UNPRINTABLE = Pattern.compile("[^\\x21-\\x7e]");
    private static final System.Logger LOG = System.getLogger("dev.chancery.calls");

    private final CallStep next;

    CallLog(CallStep next) {
        this.next = next;
    }

    @Override
    public <T> T perform(Call<T> call) {
        try {
            T result = next.perform(call);
            if (!(result instanceof MessageStream)) {
                done(call, result instanceof Message message ? message.usage() : Usage.UNKNOWN);
            }
            return result;
        } catch (ClaudeException e) {
            LOG.log(
                    Level.INFO,
                    () -> line(
                            call.request().path(),
                            model(call),
                            call.info(),
                            "failed="
                                    + e.getClass().getSimpleName() + " status=" + e.status()
                                    + e.errorType()
                                            .map(type -> " error=" + printable(type))
                                            .orElse("")));
            throw e;
        }
    }

    /** A stream came to its end. */
    static void ended(@Nullable Object model, MessageStream stream) {
        LOG.log(
                Level.INFO,
                () -> line(
                        "/v1/messages stream",
                        printable(model),
                        stream.info(),
                        tokens(stream.partialMessage().usage())));
    }

    private static void done(Call<?> call, Usage usage) {
        LOG.log(Level.INFO, () -> line(call.request().path(), model(call), call.info(), tokens(usage)));
    }

    private static String line(String path, String model, CallInfo info, String rest) {
        return path + " model=" + model + " request=" + info.requestId().orElse("-") + " attempts=" + info.attempts()
                + " duration=" + info.duration().toMillis() + "ms"
                + info.timeToFirstToken()
                        .map(first -> " first=" + first.toMillis() + "ms")
                        .orElse("")
                + " key=" + info.keyHint() + " " + rest;
    }

    private static String tokens(Usage usage) {
        return "input=" + number(usage::inputTokens) + " output=" + number(usage::outputTokens) + " cacheRead="
                + number(usage::cacheReadInputTokens) + " cacheWrite=" + number(usage::cacheCreationInputTokens);
    }

    /** A number that is none must not cost the caller an answer that is paid for. */
    private static String number(Supplier<OptionalLong> read) {
        try {
            OptionalLong number = read.get();
            return number.isPresent() ? Long.toString(number.getAsLong()) : "-";
        } catch (MalformedFieldException e) {
            return "?";
        }
    }

    private static String model(Call<?> call) {
        Fields body = call.request().body();
        return body == null ? "-" : printable(body.value("model"));
    }

    private static String printable(@Nullable Object text) {
        return text == null ? "-" : UNPRINTABLE.matcher(String.valueOf(text)).replaceAll("?");
    }
}
