package dev.chancery.console.editor;

import dev.chancery.access.Callers;
import dev.chancery.access.Permission;
import dev.chancery.assistants.PromptUses;
import dev.chancery.console.kit.Background;
import dev.chancery.messages.Claude;
import dev.chancery.prices.Prices;
import dev.chancery.prompts.ArchivedPrompts;
import dev.chancery.prompts.PromptDrafts;
import dev.chancery.prompts.PromptExport;
import dev.chancery.prompts.PromptImport;
import dev.chancery.prompts.PromptLabels;
import dev.chancery.prompts.PromptLibrary;
import dev.chancery.prompts.PromptPromotions;
import dev.chancery.prompts.PromptSearch;
import dev.chancery.prompts.PromptVariables;
import dev.chancery.usage.UsageReports;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;

/** What the views of prompts ask. Every service checks by itself what the caller may do. */
@Dependent
public record PromptServices(
        PromptLibrary library,
        ArchivedPrompts archived,
        PromptLabels labels,
        PromptDrafts drafts,
        PromptPromotions promotions,
        PromptSearch search,
        PromptExport export,
        PromptImport imports,
        PromptVariables variables,
        PromptUses uses,
        UsageReports usage,
        Prices prices,
        Claude claude,
        Background background,
        Callers callers) {
    /** By the container. */
    @Inject
    public PromptServices {}

    /** Whether the person at the page may do this. */
    public boolean may(Permission permission) {
        return callers.current().mayAny(permission);
    }

    /** Whether the person at the page may write prompts. */
    public boolean mayWrite() {
        return may(Permission.MANAGE_PROMPTS);
    }

    /** Whether the person at the page may move labels, some at least. */
    public boolean mayMoveLabels() {
        return mayWrite() || may(Permission.PROMOTE_PROMPTS);
    }
}
