package dev.chancery.servers;

import dev.chancery.json.Description;
import dev.chancery.messages.Claude;
import dev.chancery.messages.ClaudeException;
import dev.chancery.messages.MessageRequest;
import dev.chancery.tools.ClaudeTool;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.concurrent.atomic.AtomicInteger;
import org.eclipse.microprofile.faulttolerance.Fallback;

/** A CDI bean of a user's: offers tools, and has a fallback for when Claude is away. */
@ApplicationScoped
public class Desks {
    private final AtomicInteger bookings = new AtomicInteger();

    @Inject
    Claude claude;

    // tag::fallback[]
    @Fallback(fallbackMethod = "unanswered", applyOn = ClaudeException.class)
    public String answer(String question) {
        return claude.send(MessageRequest.of("claude-sonnet-5-5").user(question).maxTokens(200))
                .text();
    }

    String unanswered(String question) {
        return "Somebody will call you.";
    }
    // end::fallback[]

    // tag::tool[]
    @ClaudeTool("Books an appointment at a desk.")
    public Booking book(@Description("the desk's name") String desk, int hour) {
        return new Booking(desk, hour, bookings.incrementAndGet());
    }

    public record Booking(String desk, int hour, int number) {}
    // end::tool[]

    public int bookings() {
        return bookings.get();
    }
}
