package dev.chancery.console.playground;

import dev.chancery.console.editor.PromptSettings;
import dev.chancery.console.kit.Query;
import dev.chancery.messages.Fields;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * What a page's address says of a pane: the version that is loaded, and the parameters that differ from it. Texts stay out of
 * it: addresses are logged and sent around. What an address says that cannot be is passed over.
 *
 * @param prompt its name; empty when none is loaded
 * @param version its number, or a label; empty for the version in production
 * @param settings parameters by the names in addresses, which are the API's
 */
record PaneAddress(String prompt, String version, Map<String, String> settings) {
    private static final String PROMPT = "prompt";
    private static final String VERSION = "version";
    private static final String PANES = "panes";
    private static final String BUDGET = "budget_tokens";
    private static final int SMALLEST_BUDGET = 1024;
    private static final int LONGEST_MODEL = 256;
    private static final Map<String, Predicate<String>> ALLOWED = allowed();

    PaneAddress {
        settings = Map.copyOf(settings);
    }

    private static Map<String, Predicate<String>> allowed() {
        Map<String, Predicate<String>> allowed = new LinkedHashMap<>();
        allowed.put("model", PaneAddress::canBeModel);
        allowed.put("max_tokens", value -> isNumber(value, 1));
        allowed.put("effort", List.of("low", "medium", "high", "xhigh", "max")::contains);
        allowed.put("thinking", List.of("adaptive", "disabled", "between_tools", "enabled")::contains);
        allowed.put(BUDGET, value -> isNumber(value, SMALLEST_BUDGET));
        allowed.put("temperature", value -> value.matches(PromptSettings.DECIMAL));
        allowed.put("cache", List.of("5m", "1h")::contains);
        return allowed;
    }

    /** Of a pane. */
    static PaneAddress of(@Nullable Origin origin, PromptSettings now) {
        Fields chosen = now.fields();
        Fields loaded = (origin == null ? PromptSettings.NEW : origin.settings()).fields();
        Map<String, String> differing = new LinkedHashMap<>();
        ALLOWED.forEach((name, allowed) -> {
            String value = chosen.text(field(name)).orElse("").strip();
            if (allowed.test(value) && !value.equals(loaded.text(field(name)).orElse(""))) {
                differing.put(name, value);
            }
        });
        return origin == null
                ? new PaneAddress("", "", differing)
                : new PaneAddress(origin.name(), String.valueOf(origin.version()), differing);
    }

    /** Of panes, in order; from the second on the names have the pane's number before them, such as {@code 2.model}. */
    static Query query(List<PaneAddress> panes) {
        Query query = Query.empty();
        for (int at = 0; at < panes.size(); at++) {
            query = panes.get(at).in(query, prefix(at));
        }
        return query.with(PANES, panes.size() > 1 ? String.valueOf(panes.size()) : "");
    }

    /** One at least, and {@link PlaygroundView#MOST_PANES} at most. */
    static List<PaneAddress> read(Query query) {
        int panes = query.get(PANES, Integer::valueOf)
                .filter(count -> count >= 1)
                .map(count -> Math.min(count, PlaygroundView.MOST_PANES))
                .orElse(1);
        return IntStream.range(0, panes).mapToObj(at -> read(query, prefix(at))).toList();
    }

    /** These parameters with what the address says in place of theirs. */
    PromptSettings over(PromptSettings base) {
        Fields fields = base.fields();
        for (Map.Entry<String, String> each : settings.entrySet()) {
            fields = fields.with(field(each.getKey()), each.getValue());
        }
        return PromptSettings.read(fields);
    }

    /** Of these parameters those that no address says. */
    static PromptSettings unsaid(PromptSettings all) {
        Fields fields = all.fields();
        for (String name : ALLOWED.keySet()) {
            fields = fields.without(field(name));
        }
        return PromptSettings.read(fields);
    }

    /** Whether a model may be called so. */
    static boolean canBeModel(String text) {
        return !text.isBlank() && text.length() <= LONGEST_MODEL && text.chars().noneMatch(Character::isISOControl);
    }

    private Query in(Query query, String prefix) {
        Query all = query.with(prefix + PROMPT, prompt).with(prefix + VERSION, version);
        for (String name : ALLOWED.keySet()) {
            all = all.with(prefix + name, settings.get(name));
        }
        return all;
    }

    private static PaneAddress read(Query query, String prefix) {
        Map<String, String> settings = new LinkedHashMap<>();
        ALLOWED.forEach((name, allowed) ->
                query.get(prefix + name).filter(allowed).ifPresent(value -> settings.put(name, value)));
        return new PaneAddress(
                query.get(prefix + PROMPT).orElse(""),
                query.get(prefix + VERSION).orElse(""),
                settings);
    }

    private static String prefix(int at) {
        return at == 0 ? "" : at + 1 + ".";
    }

    private static String field(String name) {
        return name.equals(BUDGET) ? "budget" : name;
    }

    private static boolean isNumber(String value, int least) {
        return value.matches("[0-9]{1,9}") && Integer.parseInt(value) >= least;
    }
}
