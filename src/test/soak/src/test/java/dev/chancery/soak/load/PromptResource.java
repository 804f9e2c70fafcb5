package dev.chancery.soak.load;

import dev.chancery.access.Caller;
import dev.chancery.access.Callers;
import dev.chancery.access.Permission;
import dev.chancery.messages.MessageRequest;
import dev.chancery.prompts.NoSuchPromptException;
import dev.chancery.prompts.Prompt;
import dev.chancery.prompts.PromptContent;
import dev.chancery.prompts.PromptLabels;
import dev.chancery.prompts.PromptLibrary;
import dev.chancery.prompts.PromptReference;
import dev.chancery.prompts.PromptSummary;
import dev.chancery.prompts.PromptedClaude;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.util.EnumSet;

/** An editor who publishes, and a bean that asks by what is published. */
@Path("prompt")
public class PromptResource {

    private static final String NAME = "tests/two-nodes";
    private static final Caller EDITOR =
            new Caller("grace", Caller.Kind.PERSON, "127.0.0.1", EnumSet.allOf(Permission.class));

    @Inject
    @Prompt(NAME)
    PromptedClaude prompt;

    @Inject
    PromptLibrary library;

    @Inject
    PromptLabels labels;

    @Inject
    Callers callers;

    /** Publishes a version to which this is the answer. */
    @GET
    @Path("publish")
    public int publish(@QueryParam("answer") String answer) {
        PromptContent content = PromptContent.chat(MessageRequest.of("claude-sonnet-5-5")
                .user("[[sim: text=" + answer + "]] Go on.")
                .maxTokens(100));
        return callers.as(EDITOR, () -> publish(content));
    }

    private int publish(PromptContent content) {
        int latest = library.list().stream()
                .filter(prompt -> prompt.name().equals(NAME))
                .mapToInt(PromptSummary::latest)
                .findFirst()
                .orElse(0);
        int number = latest == 0
                ? library.create(NAME, content, "m").number()
                : library.save(NAME, latest, content, "m").number();
        return labels.move(NAME, PromptReference.PRODUCTION, number).number();
    }

    /** What the bean is answered; that there is no such prompt as long as this node does not know it. */
    @GET
    @Path("ask")
    public String ask() {
        try {
            return prompt.send().text();
        } catch (NoSuchPromptException e) {
            return "no prompt yet";
        }
    }
}
