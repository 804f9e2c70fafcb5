package dev.chancery.api.conversations;

import dev.chancery.api.Instants;
import dev.chancery.api.Texts;
import dev.chancery.conversations.ConversationFilter;
import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** Which conversations a request means; what is not given does not matter. */
public class ConversationParameters {
    @Parameter(description = "Of which application")
    @QueryParam("application")
    @Nullable
    String application;

    @Parameter(description = "The id by which its callers name it")
    @QueryParam("name")
    @Nullable
    String name;

    @Parameter(description = "Whose; empty for those of nobody known")
    @QueryParam("principal")
    @Nullable
    String principal;

    @Parameter(description = "The earliest instant of its last turn")
    @QueryParam("from")
    @Nullable
    Instant from;

    @Parameter(description = "The instant before which its last turn was")
    @QueryParam("to")
    @Nullable
    Instant to;

    ConversationFilter filter() {
        return new ConversationFilter(
                Texts.checked("application", application),
                Texts.checked("name", name),
                Texts.checked("principal", principal),
                Instants.checked("from", from),
                Instants.checked("to", to));
    }
}
