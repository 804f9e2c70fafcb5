package dev.chancery.console.prompts;

import com.vaadin.flow.router.Location;
import dev.chancery.console.editor.PromptArea;
import dev.chancery.console.editor.PromptServices;
import dev.chancery.console.kit.Query;
import dev.chancery.prompts.ArchivedPrompt;
import dev.chancery.prompts.PromptDraft;
import dev.chancery.prompts.PromptLabel;
import dev.chancery.prompts.PromptPromotion;
import dev.chancery.prompts.PromptPromotion.State;
import dev.chancery.prompts.PromptSummary;
import dev.chancery.prompts.PromptVersion;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What the page of a prompt shows, as it was when it was asked for.
 *
 * @param summary null when there is no such prompt (yet)
 * @param versions the newest first
 * @param promotions the requests for labels to be moved, the newest first
 * @param archived what was taken out of sight, if the page is of that
 * @param kept the draft of the person at the page; null when there is none
 */
record PromptPage(
        PromptArea area,
        String name,
        @Nullable PromptSummary summary,
        List<PromptVersion> versions,
        List<PromptPromotion> promotions,
        @Nullable ArchivedPrompt archived,
        @Nullable PromptDraft kept) {
    static final String ARCHIVED = "archived";

    /** Asks for it. Blocks for the database. */
    static PromptPage read(PromptServices services, PromptArea area, String name) {
        Optional<PromptSummary> summary = services.library().find(name);
        PromptDraft draft = services.mayWrite() ? services.drafts().find(name).orElse(null) : null;
        if (summary.isEmpty()) {
            return new PromptPage(area, name, null, List.of(), List.of(), null, draft);
        }
        return new PromptPage(
                PromptArea.of(summary.get().kind()),
                name,
                summary.get(),
                services.library().versions(name),
                services.promotions().of(name),
                null,
                draft);
    }

    /** Asks for one that was taken out of sight; as if there were none of the name when it is in sight again. */
    static PromptPage readArchived(PromptServices services, PromptArea area, String name, String id) {
        ArchivedPrompt found = services.archived().find(id).orElse(null);
        if (found == null) {
            return read(services, area, name);
        }
        PromptSummary prompt = found.prompt();
        return new PromptPage(
                PromptArea.of(prompt.kind()),
                prompt.name(),
                prompt,
                services.archived().versions(id),
                List.of(),
                found,
                null);
    }

    /** Where the page of a row is. */
    static Location address(PromptArea area, PromptRow row) {
        Query query = Query.empty().with(ARCHIVED, row.archive());
        return new Location(area.path(row.name()), query.parameters());
    }

    /** Whether the person at the page may change the prompt as it is here. */
    boolean mayWrite(PromptServices services) {
        return archived == null && services.mayWrite();
    }

    /** Whether there is something to show: a prompt, or the draft of one. */
    boolean isThere() {
        return summary != null || kept != null;
    }

    /** The number of the newest version; 0 when there is none yet. */
    int latest() {
        return summary == null ? 0 : summary.latest();
    }

    Optional<PromptVersion> newest() {
        return version(latest());
    }

    Optional<PromptVersion> version(int number) {
        return versions.stream().filter(each -> each.number() == number).findFirst();
    }

    List<PromptLabel> labels() {
        return summary == null ? List.of() : summary.labels();
    }

    Optional<PromptDraft> draft() {
        return Optional.ofNullable(kept);
    }

    List<PromptPromotion> openRequests() {
        return promotions.stream().filter(each -> each.state() == State.OPEN).toList();
    }
}
