package dev.chancery.messages.http;

import dev.chancery.keys.AdminApi;
import dev.chancery.keys.ApiKey;
import dev.chancery.keys.OrganizationKey;
import dev.chancery.messages.Attribution;
import dev.chancery.messages.CallOptions;
import dev.chancery.messages.ErrorDetails;
import dev.chancery.messages.Fields;
import dev.chancery.messages.InvalidRequestException;
import dev.chancery.messages.RawRequest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * The Admin API's keys.
 *
 * @see <a href="https://platform.claude.com/docs/en/api/admin-api">Admin API</a>
 */
final class AdminCalls implements AdminApi {
    private static final String KEYS = "/v1/organizations/api_keys";
    static final CallOptions OPTIONS = CallOptions.DEFAULT
            .timeout(Duration.ofSeconds(30))
            .maxAttempts(1)
            .attribution(Attribution.NONE.source("admin-api"));
    private static final String PAGE = "1000";
    private static final int MOST_PAGES = 100;

    private final Wire wire;
    private final Calls calls;

    AdminCalls(Wire wire, Calls calls) {
        this.wire = wire;
        this.calls = calls;
    }

    @Override
    public List<OrganizationKey> list(ApiKey adminKey) {
        List<OrganizationKey> keys = new ArrayList<>();
        CallOptions options = OPTIONS.query("limit", PAGE);
        for (int page = 0; page < MOST_PAGES; page++) {
            Page answer = send(adminKey, RawRequest.get(KEYS), options, Page::of);
            keys.addAll(answer.keys);
            if (answer.next.isEmpty()) {
                break;
            }
            options = OPTIONS.query("limit", PAGE).query("after_id", answer.next.get());
        }
        return keys;
    }

    @Override
    public OrganizationKey get(ApiKey adminKey, String id) {
        return one(adminKey, RawRequest.get(path(id)));
    }

    @Override
    public OrganizationKey rename(ApiKey adminKey, String id, String name) {
        return one(adminKey, RawRequest.post(path(id), Fields.of("name", name)));
    }

    @Override
    public OrganizationKey deactivate(ApiKey adminKey, String id) {
        return one(adminKey, RawRequest.post(path(id), Fields.of("status", "inactive")));
    }

    private OrganizationKey one(ApiKey adminKey, RawRequest request) {
        return send(adminKey, request, OPTIONS, AdminCalls::key);
    }

    /** One attempt; the ledger has it like any other. */
    <T> T send(ApiKey adminKey, RawRequest request, CallOptions options, Function<Fields, T> as) {
        try {
            return new Attempts(wire, need -> new BorrowedKey(adminKey, "configured:admin"))
                    .attempt(calls.call(request, options, as));
        } catch (AttemptFailure e) {
            throw e.reason();
        }
    }

    private static String path(String id) {
        if (!id.matches("[A-Za-z0-9_-]{1,128}")) {
            throw new InvalidRequestException(ErrorDetails.ofField("id", "The id is none of a key."), null);
        }
        return KEYS + "/" + id;
    }

    private static OrganizationKey key(Fields fields) {
        return new OrganizationKey(
                fields.requireText("id"),
                fields.requireText("name"),
                fields.requireText("status"),
                fields.text("partial_key_hint").orElse(null),
                fields.instant("created_at").orElse(null),
                fields.instant("expires_at").orElse(null));
    }

    /** A part of the list. */
    private record Page(List<OrganizationKey> keys, Optional<String> next) {
        static Page of(Fields answer) {
            return new Page(
                    answer.objects("data", AdminCalls::key),
                    answer.flag("has_more").orElse(false) ? answer.text("last_id") : Optional.empty());
        }
    }
}
