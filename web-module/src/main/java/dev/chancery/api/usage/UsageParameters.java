package dev.chancery.api.usage;

import dev.chancery.api.InvalidRequestException;
import dev.chancery.api.Texts;
import dev.chancery.usage.Dimension;
import dev.chancery.usage.Period;
import dev.chancery.usage.UsageFilter;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** Of what time, and of what use, a report is. */
@SuppressWarnings("NullAway.Init") // the container fills it
public class UsageParameters {
    @Parameter(description = "The first instant; seven days before the end when nothing is said")
    @QueryParam("from")
    @Nullable
    Instant from;

    @Parameter(description = "The first instant after it; now when nothing is said")
    @QueryParam("to")
    @Nullable
    Instant to;

    @Parameter(
            description = "In which days begin, such as Europe/Berlin",
            schema = @Schema(implementation = String.class))
    @QueryParam("zone")
    @DefaultValue("UTC")
    ZoneId zone;

    @Parameter(description = "By what is chosen, together with value")
    @QueryParam("dimension")
    @DefaultValue("ALL")
    Dimension dimension;

    @Parameter(description = "What is chosen of the dimension")
    @QueryParam("value")
    @Nullable
    String value;

    @Parameter(description = "Only these; may be given several times")
    @QueryParam("model")
    List<String> models;

    @Parameter(description = "Only these; may be given several times")
    @QueryParam("source")
    List<String> sources;

    @Parameter(description = "Not these, such as playground; may be given several times")
    @QueryParam("withoutSource")
    List<String> withoutSources;

    Period period(Instant now) {
        return Spans.of(from, to, zone, now);
    }

    UsageFilter filter() {
        if (value != null && dimension == Dimension.ALL) {
            throw new InvalidRequestException("value", "must be given together with a dimension");
        }
        return new UsageFilter(
                dimension,
                Texts.checked("value", value),
                Texts.checked("model", models),
                Texts.checked("source", sources),
                Texts.checked("withoutSource", withoutSources));
    }
}
