package dev.chancery.prompts;

import dev.chancery.access.Callers;
import dev.chancery.audit.AuditDetails;
import dev.chancery.storage.Changes;
import dev.chancery.storage.Database;
import java.time.Clock;
import java.util.Set;

/** The library for tests of other features. */
public record TestPrompts(PromptLibrary library, PromptLabels labels) {
    /** Without protected labels. */
    public static TestPrompts on(Database database, Changes changes, Callers callers) {
        return on(database, changes, callers, Set.of());
    }

    /** @param byTwo labels that are moved by two persons */
    public static TestPrompts on(Database database, Changes changes, Callers callers, Set<String> byTwo) {
        PromptsConfig config = new PromptsConfig(byTwo, !byTwo.isEmpty());
        AuditDetails audit = new AuditDetails();
        return new TestPrompts(
                new PromptLibrary(database, changes, audit, callers, Clock.systemUTC()),
                new PromptLabels(database, changes, audit, callers, config, Clock.systemUTC()));
    }
}
