package dev.chancery.console.prompts;

import dev.chancery.console.editor.PromptArea;
import dev.chancery.console.kit.RestDialog;
import dev.chancery.console.kit.RestMenu;
import dev.chancery.console.kit.RestQuery;
import dev.chancery.messages.Fields;
import dev.chancery.prompts.ArchivedPrompt;
import dev.chancery.prompts.PromptSummary;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/** How prompts are managed over REST, as a whole. */
final class PromptRest {
    private PromptRest() {}

    static RestDialog list(PromptFilter filter) {
        if (filter.archived()) {
            return new RestDialog("GET", "/archived-prompts", "");
        }
        String words = filter.words();
        return new RestDialog("GET", words.isEmpty() ? "/prompts" : "/prompts?search=" + PromptArea.encoded(words), "");
    }

    /** @param filter asked when something is chosen */
    static RestMenu lists(Supplier<PromptFilter> filter) {
        RestMenu menu = new RestMenu();
        return menu.add(menu.getTranslation("prompts.rest.list"), () -> list(filter.get()))
                .add(menu.getTranslation("prompts.export.all"), () -> new RestDialog("GET", "/prompts/export", ""));
    }

    /** @param labels asked whether labels are to be moved, when something is chosen */
    static RestMenu imports(BooleanSupplier labels) {
        RestMenu menu = new RestMenu();
        return menu.add(menu.getTranslation("prompts.rest.plan"), () -> sending(true, labels.getAsBoolean()))
                .add(menu.getTranslation("prompts.import.run"), () -> sending(false, labels.getAsBoolean()));
    }

    private static RestDialog sending(boolean dry, boolean labels) {
        RestQuery query = new RestQuery().add("dryRun", dry).add("labels", labels ? true : null);
        return RestDialog.sending("prompts.zip", "application/zip", "POST", "/prompts/import?" + query);
    }

    /** @param writes whether the person at the page may change the prompt */
    static RestMenu menu(PromptSummary prompt, boolean writes) {
        RestMenu menu = new RestMenu();
        String name = PromptArea.encoded(prompt.name());
        menu.add(
                menu.getTranslation("prompts.export"), () -> new RestDialog("GET", "/prompts/export?name=" + name, ""));
        if (writes) {
            String tags = Fields.of("tags", prompt.tags()).toString();
            menu.add(
                            menu.getTranslation("prompts.tags.save"),
                            () -> new RestDialog("PUT", "/prompts/" + name + "/tags", tags))
                    .add(
                            menu.getTranslation("prompts.archive"),
                            () -> new RestDialog("DELETE", "/prompts/" + name, ""));
        }
        return menu;
    }

    static RestDialog bringBack(ArchivedPrompt archived) {
        return new RestDialog("POST", "/archived-prompts/" + archived.id() + "/return", "");
    }
}
