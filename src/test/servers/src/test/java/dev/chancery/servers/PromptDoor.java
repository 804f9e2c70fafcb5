package dev.chancery.servers;

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
import dev.chancery.status.StatusService;
import dev.chancery.storage.DatabaseUnavailableException;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.EnumSet;

/** An editor, a bean that is served what the editor publishes, and whoever looks at the status of prompts. */
@WebServlet("/prompt/*")
public class PromptDoor extends HttpServlet {
    private static final long serialVersionUID = 1L;
    private static final String NAME = "tests/outage";
    private static final Caller EDITOR =
            new Caller("grace", Caller.Kind.PERSON, "127.0.0.1", EnumSet.allOf(Permission.class));

    @Inject
    @Prompt(NAME)
    private transient PromptedClaude prompt;

    @Inject
    private transient PromptLibrary library;

    @Inject
    private transient PromptLabels labels;

    @Inject
    private transient StatusService status;

    @Inject
    private transient Callers callers;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setContentType("text/plain; charset=UTF-8");
        try {
            response.getWriter().print(answer(request.getPathInfo(), request.getParameter("answer")));
        } catch (NoSuchPromptException e) {
            response.getWriter().print("no prompt yet");
        } catch (DatabaseUnavailableException e) {
            response.getWriter().print("no database");
        }
    }

    private String answer(String path, String answer) {
        return switch (path) {
            case "/publish" -> "version " + callers.as(EDITOR, () -> publish(answer));
            case "/ask" -> prompt.send().text();
            default -> callers.as(EDITOR, this::status);
        };
    }

    private int publish(String answer) {
        PromptContent content = PromptContent.chat(MessageRequest.of("claude-sonnet-5-5")
                .user("[[sim: text=" + answer + "]]")
                .maxTokens(100));
        int latest = library.list().stream()
                .filter(each -> each.name().equals(NAME))
                .mapToInt(PromptSummary::latest)
                .findFirst()
                .orElse(0);
        int number = latest == 0
                ? library.create(NAME, content, "m").number()
                : library.save(NAME, latest, content, "m").number();
        return labels.move(NAME, PromptReference.PRODUCTION, number).number();
    }

    private String status() {
        return status.status().stream()
                .filter(each -> each.component().equals("prompts"))
                .map(each -> each.level() + " " + each.sentence())
                .findFirst()
                .orElse("nothing");
    }
}
