package org.example.claims.web;

import dev.chancery.access.Caller;
import dev.chancery.access.Callers;
import dev.chancery.access.Permission;
import dev.chancery.prompts.PromptImport;
import dev.chancery.prompts.PromptImportOutcome;
import dev.chancery.prompts.PromptImportStep;
import dev.chancery.prompts.PromptText;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.ForbiddenException;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A door for whoever tries this example on a machine of their own: it takes prompts as files and asks nobody who they are,
 * so it opens to this machine only. An application in production leaves this to Chancery's console.
 */
// tag::prompts[]
@Path("prompts")
@Produces(MediaType.TEXT_PLAIN)
public class PromptsResource {
    private static final Set<String> HERE = Set.of("127.0.0.1", "0:0:0:0:0:0:0:1", "::1");
    private static final Caller EDITOR = new Caller(
            "tutorial",
            Caller.Kind.PERSON,
            "127.0.0.1",
            EnumSet.of(Permission.READ_PROMPTS, Permission.MANAGE_PROMPTS, Permission.PROMOTE_PROMPTS));

    @Inject
    PromptImport imports;

    @Inject
    Callers callers;

    @PUT
    @Consumes("application/yaml")
    public String put(String file, @QueryParam("dry-run") boolean dryRun, @Context HttpServletRequest request) {
        if (!HERE.contains(request.getRemoteAddr())) {
            throw new ForbiddenException("This door opens to this machine only.");
        }
        return callers.as(EDITOR, () -> {
            List<PromptImportStep> steps = imports.plan(List.of(new PromptText("request.yaml", file)), true);
            return dryRun ? told(steps) : done(imports.run(steps));
        });
    }

    private static String told(List<PromptImportStep> steps) {
        return steps.stream()
                .map(step -> step.action() + " " + step.reason() + "\n" + step.difference())
                .collect(Collectors.joining("\n"));
    }

    private static String done(List<PromptImportOutcome> outcomes) {
        return outcomes.stream()
                .map(outcome -> outcome.done() ? "version " + outcome.version() : "not done: " + outcome.problem())
                .collect(Collectors.joining("\n", "", "\n"));
    }
}
// end::prompts[]
