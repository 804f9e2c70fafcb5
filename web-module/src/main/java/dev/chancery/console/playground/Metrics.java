package dev.chancery.console.playground;

import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.i18n.LocaleChangeEvent;
import com.vaadin.flow.i18n.LocaleChangeObserver;
import dev.chancery.console.CopyButton;
import dev.chancery.console.kit.Formats;
import dev.chancery.messages.CallInfo;
import dev.chancery.messages.Message;
import dev.chancery.messages.StopReason;
import dev.chancery.messages.Usage;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/** What a run took: tokens, time, attempts, and by which id Anthropic's support finds it. */
class Metrics extends DescriptionList implements LocaleChangeObserver {
    private static final long serialVersionUID = 1L;

    private static final Map<StopReason, String> STOP_REASONS = Map.of(
            StopReason.END_TURN, "playground.stop.end-turn",
            StopReason.MAX_TOKENS, "playground.stop.max-tokens",
            StopReason.STOP_SEQUENCE, "playground.stop.stop-sequence",
            StopReason.TOOL_USE, "playground.stop.tool-use",
            StopReason.PAUSE_TURN, "playground.stop.pause-turn",
            StopReason.REFUSAL, "playground.stop.refusal",
            StopReason.MODEL_CONTEXT_WINDOW_EXCEEDED, "playground.stop.context-window");

    private final Metric input = new Metric("input");
    private final Metric output = new Metric("output");
    private final Metric cacheRead = new Metric("cache-read");
    private final Metric cacheWrite = new Metric("cache-write");
    private final Metric firstToken = new Metric("first-token");
    private final Metric duration = new Metric("duration");
    private final Metric attempts = new Metric("attempts");
    private final Metric stopReason = new Metric("stop-reason");
    private final Metric model = new Metric("model");
    private final Metric price = new Metric("cost");
    private final Metric request = new Metric("request");
    private final List<Metric> all = List.of(
            input, output, cacheRead, cacheWrite, firstToken, duration, price, attempts, stopReason, model, request);
    private final CopyButton copyRequest = new CopyButton(request.value(), "playground.metric.request.copy");
    private final transient RunCost cost;
    private transient @Nullable RunResult shown;

    Metrics(RunCost cost) {
        this.cost = cost;
        addClassName("metrics");
        all.forEach(this::add);
        request.description().add(copyRequest);
        stopReason.addClassName("stop-reason");
        model.addClassName("model");
        request.addClassName("request");
        clear();
    }

    /** Forgets the last run. */
    void clear() {
        shown = null;
        all.forEach(Metric::clear);
        copyRequest.setVisible(false);
    }

    void show(RunResult result) {
        clear();
        shown = result;
        Formats formats = new Formats(getLocale(), ZoneOffset.UTC);
        if (result.message() != null) {
            show(result.message(), formats);
        }
        if (result.info() != null) {
            show(result.info(), formats);
        }
    }

    @Override
    public void localeChange(LocaleChangeEvent event) {
        if (shown != null) {
            show(shown);
        }
    }

    private void show(Message message, Formats formats) {
        Usage usage = message.usage();
        input.set(number(formats, usage.inputTokens()));
        output.set(number(formats, usage.outputTokens()));
        cacheRead.set(number(formats, usage.cacheReadInputTokens()));
        cacheWrite.set(number(formats, usage.cacheCreationInputTokens()));
        model.set(message.model().isEmpty() ? Formats.UNKNOWN : message.model());
        price.set(formats.money(cost.of(message).orElse(null)));
        message.stopReason().ifPresent(this::show);
    }

    /** A reason that this version does not know is shown as it came. */
    private void show(StopReason reason) {
        String key = STOP_REASONS.get(reason);
        stopReason.set(key == null ? reason.value() : getTranslation(key));
        boolean whole = reason.equals(StopReason.END_TURN) || reason.equals(StopReason.STOP_SEQUENCE);
        stopReason.value().setClassName("warning", !whole);
    }

    private void show(CallInfo info, Formats formats) {
        firstToken.set(formats.duration(info.timeToFirstToken().orElse(null)));
        duration.set(formats.duration(info.duration()));
        attempts.set(formats.number((long) info.attempts()));
        info.requestId().ifPresent(request::set);
        copyRequest.setVisible(info.requestId().isPresent());
    }

    private static String number(Formats formats, OptionalLong number) {
        return number.isPresent() ? formats.number(number.getAsLong()) : Formats.UNKNOWN;
    }
}
