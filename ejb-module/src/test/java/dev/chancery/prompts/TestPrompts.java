package dev.chancery.prompts;

import dev.chancery.access.Callers;
import dev.chancery.audit.AuditDetails;
import dev.chancery.storage.Changes;
import dev.chancery.storage.Database;
import java.time.Clock;
import java.util.Set;

/** The library for tests of other features, without protected labels. */
public record TestPrompts(PromptLibrary library, PromptLabels labels) {
    public static TestPrompts on(Database database, Changes changes, Callers callers) {
        AuditDetails audit = new AuditDetails();
        return new TestPrompts(
                new PromptLibrary(database, changes, audit, callers, Clock.systemUTC()),
                new PromptLabels(
                        database, changes, audit, callers, new PromptsConfig(Set.of(), false), Clock.systemUTC()));
    }
}
