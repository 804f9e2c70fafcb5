package dev.chancery.soak.load;

import dev.chancery.messages.Attribution;
import dev.chancery.messages.CallOptions;
import dev.chancery.messages.Claude;
import dev.chancery.messages.ClaudeException;
import dev.chancery.messages.Message;
import dev.chancery.messages.MessageRequest;
import dev.chancery.messages.MessageStream;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.container.AsyncResponse;
import jakarta.ws.rs.container.Suspended;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;

/** Makes a call for each request, and answers by what its caller was told. */
@Path("/")
public class LoadResource {

    private static final System.Logger LOG = System.getLogger("dev.chancery.soak");

    @Inject
    Claude claude;

    @Resource
    ManagedThreadFactory threads;

    @Resource(lookup = "java:comp/DefaultDataSource")
    DataSource database;

    @GET
    @Path("call")
    public void call(@QueryParam("name") String name, @Suspended AsyncResponse response) {
        claude.sendAsync(request("[[sim: tokens=5;ttft=30]] A short call."), options(name))
                .whenComplete((message, failure) ->
                        response.resume(failure == null ? success(name, message) : failure(name, failure)));
    }

    /** On a thread of its own: there are more streams than a server has threads for requests. */
    @GET
    @Path("stream")
    public void stream(@QueryParam("name") String name, @Suspended AsyncResponse response) {
        threads.newThread(() -> response.resume(stream(name))).start();
    }

    private String stream(String name) {
        try (MessageStream stream = claude.stream(request("[[sim: tokens=60;gap=50]] A long answer."), options(name))) {
            return success(name, stream.message());
        } catch (ClaudeException e) {
            return failure(name, e);
        }
    }

    /** How many attempts have no outcome. */
    @GET
    @Path("open")
    public long open() throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows =
                        statement.executeQuery("SELECT count(*) FROM chancery_attempt WHERE state = 'INTENT'")) {
            rows.next();
            return rows.getLong(1);
        }
    }

    /** Makes a budget that nothing exceeds, in force from the next start at the latest, so that attempts set money aside. */
    @GET
    @Path("budget")
    public int budget() throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            return statement.executeUpdate("""
                    INSERT INTO chancery_budget (id, version, series, name, scope, scope_value, unit, amount, time_window,
                        time_zone, thresholds, action_at_limit, enabled)
                    VALUES ('budget', 0, 1, 'soak', 'ALL', '', 'MONEY', 1000000, 'MONTH', 'UTC', '50', 'BLOCK', TRUE)""");
        }
    }

    private static MessageRequest request(String prompt) {
        return MessageRequest.of("claude-sonnet-5-5").user(prompt).maxTokens(1000);
    }

    private static CallOptions options(String name) {
        return CallOptions.DEFAULT.attribution(
                Attribution.NONE.conversation(name).application("soak"));
    }

    private static String success(String name, Message message) {
        return "SUCCEEDED " + name + " " + message.usage().inputTokens().orElseThrow() + " "
                + message.usage().outputTokens().orElseThrow();
    }

    private static String failure(String name, Throwable failure) {
        LOG.log(System.Logger.Level.WARNING, () -> name + ": " + failure);
        return "FAILED " + name;
    }
}
