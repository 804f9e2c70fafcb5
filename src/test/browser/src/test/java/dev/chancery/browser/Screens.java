package dev.chancery.browser;

import static dev.chancery.browser.Screen.after;
import static dev.chancery.browser.Screen.plain;

import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** All that the console shows. What opens is chosen by what stands in every language. */
final class Screens {
    private static final String ADD = "main .toolbar vaadin-button[theme~=primary]";
    private static final String SAMPLE = "prompts/legal/clauses";
    private static final String REST_ITEM = "vaadin-menu-bar-list-box vaadin-menu-bar-item";

    /** Where much room changes most. */
    private static final List<String> MAIN = List.of(
            "dashboard", "playground", "prompts", "prompt-edit", "keys", "key", "budgets", "usage", "audit", "health");

    private final String key;
    private final String budget;

    private Screens(String key, String budget) {
        this.key = key;
        this.budget = budget;
    }

    /** With a key and a budget of their own, neither of which any call meets. */
    static Screens furnished(Api api) {
        String key = api.done(
                "POST",
                "keys",
                "{\"name\": \"every-view-%1$s\", \"environment\": \"nowhere\", \"secret\": \"secret-of-the-simulator-%1$s\"}"
                        .formatted(UUID.randomUUID()),
                "Idempotency-Key",
                UUID.randomUUID().toString());
        String budget = api.done("POST", "budgets", """
                {"name": "Every view", "scope": "APPLICATION", "value": "every-view", "unit": "MONEY", "amount": 250,
                 "window": "MONTH", "zone": "Europe/Berlin", "action": "BLOCK"}""");
        return new Screens(Api.text(key, "id"), Api.text(budget, "id"));
    }

    /** What opens only after something was done is looked at in one way, at a desk; at a wall, the main views are. */
    List<Screen> of(Variant variant) {
        List<Screen> all = Stream.of(pages(), prompts(), money(), records(), everywhere())
                .flatMap(List::stream)
                .toList();
        return switch (variant) {
            case LIGHT_ENGLISH_DESK -> all;
            case LIGHT_ENGLISH_WALL ->
                MAIN.stream().map(name -> named(all, name)).toList();
            default -> all.stream().filter(Screen::isPlain).toList();
        };
    }

    private static Screen named(List<Screen> all, String name) {
        return all.stream()
                .filter(screen -> screen.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static List<Screen> pages() {
        return List.of(
                plain("dashboard", "dashboard"),
                after("dashboard-table", "dashboard", ".chart-panel vaadin-button.chart-tool"),
                plain("playground", "playground"),
                after("playground-panes", "playground", "#add-pane"),
                plain("cases", "playground/cases?prompt=claims/triage"),
                after("cases-one", "playground/cases?prompt=claims/triage", "#add-case"),
                plain("conversations", "conversations"),
                plain("batches", "batches"),
                after("batch", "batches", "vaadin-grid-cell-content:has-text('msgbatch_') >> nth=1", "#batch-use"),
                after("batch-cancel", "batches", "vaadin-grid-cell-content:has-text('msgbatch_')", "#batch-cancel"),
                plain("memory", "conversations?tab=memory"),
                plain("health", "health"),
                plain("account", "account"),
                after("account-token", "account", "#add-token"),
                plain("nothing", "no/such/page"));
    }

    private static List<Screen> prompts() {
        return List.of(
                plain("prompts", "prompts"),
                plain("prompts-folder", "prompts?folder=claims"),
                plain("prompts-none", "prompts?q=no-such-words"),
                after("prompts-new", "prompts", ADD),
                after("prompts-import", "prompts", "#import"),
                plain("system-prompts", "system-prompts"),
                plain("system-prompt", "system-prompts/shared/house-style"),
                plain("prompt-missing", "prompts/no/such/prompt"),
                plain("prompt-edit", SAMPLE),
                new Screen("prompt-review", "prompts/support/reply", Screens::review),
                plain("prompt-versions", SAMPLE + "?tab=versions"),
                plain("prompt-diff", "prompts/claims/triage?tab=versions&version=2&with=1"),
                after("prompt-label", SAMPLE + "?tab=versions&version=1", "#put-label"),
                plain("prompt-usage", "prompts/claims/triage?tab=usage"),
                plain("prompt-use", "prompts/claims/triage?tab=use"),
                after("prompt-rest", SAMPLE, ".page-line .rest-menu vaadin-menu-bar-button >> visible=true", REST_ITEM),
                after("prompt-archive", SAMPLE, ".page-line .actions vaadin-button:last-child"));
    }

    private List<Screen> money() {
        return List.of(
                plain("keys", "keys"),
                after("keys-add", "keys", ADD),
                plain("key", "keys?key=" + key),
                plain("budgets", "budgets"),
                plain("budget", "budgets?budget=" + budget),
                after("budget-edit", "budgets?budget=" + budget, ".detail-panel vaadin-button[theme~=primary]"),
                after("budget-remove", "budgets?budget=" + budget, ".detail-panel vaadin-button[theme~=error]"),
                plain("limits", "budgets?tab=limits"),
                plain("alerts", "alerts"),
                plain("alerts-history", "alerts?tab=history"),
                plain("reconciliation", "usage/reconciliation"),
                plain("prices", "prices"),
                after("price", "prices", "vaadin-grid-cell-content:has-text('claude-haiku-5-5')"),
                after("price-add", "prices", ADD));
    }

    private static List<Screen> records() {
        return List.of(
                plain("usage", "usage"),
                new Screen("usage-ladder", "usage?outcome=succeeded&model=claude-opus-5-5", Screens::ladder),
                plain("usage-none", "usage?model=no-such-model"),
                plain("audit", "audit"),
                after("audit-filters", "audit", "#audit-more-button"),
                after("audit-detail", "audit?q=claims/triage", "vaadin-grid-cell-content:has-text('prompt.create')"),
                plain("users", "users"),
                after("user", "users", "vaadin-grid-cell-content:has-text('admin')"),
                after("user-add", "users", "#add-user"));
    }

    private static List<Screen> everywhere() {
        return List.of(
                new Screen("palette", "dashboard", press("Control+k")), new Screen("key-list", "prompts", press("?")));
    }

    /** The detail comes when its contents were read, after the page has settled. */
    private static void ladder(Visit visit) {
        Look.settle(visit.page());
        visit.find("vaadin-grid-cell-content:has-text('claude-opus-5-5')")
                .first()
                .click();
        visit.page().waitForSelector(".detail-panel");
    }

    private static void review(Visit visit) {
        PromptPage.of(visit)
                .write("Draft a short reply to {{customer}}:\n\n{{mail}}")
                .review();
    }

    private static Consumer<Visit> press(String key) {
        return visit -> {
            Look.settle(visit.page());
            visit.page().keyboard().press(key);
            visit.page().waitForSelector("vaadin-dialog-overlay");
        };
    }
}
