package dev.chancery.api.alerts;

import dev.chancery.alerts.AlertQuery;
import dev.chancery.alerts.DeliveryState;
import dev.chancery.api.Instants;
import dev.chancery.api.Texts;
import dev.chancery.outbox.AlertKind;
import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** Which deliveries of alerts a request means; what is not given does not matter. */
public class DeliveryParameters {
    @Parameter(description = "The earliest instant")
    @QueryParam("from")
    @Nullable
    Instant from;

    @Parameter(description = "The instant before which the alert was passed on")
    @QueryParam("to")
    @Nullable
    Instant to;

    @Parameter(description = "The id of the channel")
    @QueryParam("channel")
    @Nullable
    String channel;

    @Parameter(description = "What it tells of")
    @QueryParam("kind")
    @Nullable
    AlertKind kind;

    @Parameter(description = "What became of it")
    @QueryParam("state")
    @Nullable
    DeliveryState state;

    AlertQuery query() {
        return new AlertQuery(
                Instants.checked("from", from),
                Instants.checked("to", to),
                Texts.checked("channel", channel),
                kind,
                state);
    }
}
