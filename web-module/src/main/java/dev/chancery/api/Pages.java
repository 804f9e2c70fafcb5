package dev.chancery.api;

import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import org.jspecify.annotations.Nullable;

/** Answers that go on: the next page is named in the body and by a {@code Link}. */
public final class Pages {
    private Pages() {}

    /**
     * The answer with a page.
     *
     * @param next the cursor of the next page; null on the last one
     */
    public static Response answer(UriInfo uri, Object page, @Nullable String next) {
        Response.ResponseBuilder answer = Response.ok(page);
        if (next != null) {
            URI address = uri.getRequestUriBuilder()
                    .replaceQueryParam("cursor", "{cursor}")
                    .build(next);
            answer.header("Link", "<" + address.getRawPath() + "?" + address.getRawQuery() + ">; rel=\"next\"");
        }
        return answer.build();
    }

    /**
     * How many are wanted.
     *
     * @throws InvalidRequestException when it is not from 1 to the most
     */
    public static int limit(@Nullable Integer limit, int usual, int most) {
        int wanted = limit == null ? usual : limit;
        if (wanted < 1 || wanted > most) {
            throw new InvalidRequestException("limit", "must be from 1 to " + most);
        }
        return wanted;
    }
}
