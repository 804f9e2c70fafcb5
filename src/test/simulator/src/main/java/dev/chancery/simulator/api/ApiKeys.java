package dev.chancery.simulator.api;

import dev.chancery.simulator.json.Json;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** {@code /v1/organizations/api_keys} of the Admin API: the keys that were ever presented, and who may still call. */
final class ApiKeys {

    private static final String CREATED = "2026-01-01T00:00:00Z";
    private static final Set<String> STATUSES = Set.of("active", "inactive", "archived");
    private static final int SHOWN_FIRST = 14;
    private static final int SHOWN_LAST = 4;

    private final Map<String, Entry> keys = new LinkedHashMap<>();

    /** A key has come. */
    void present(String key) {
        if (!isAdmin(key)) {
            Entry entry = keys.computeIfAbsent(key, Entry::new);
            if (!entry.status.equals("active")) {
                throw Problem.of(401, "invalid x-api-key: it is " + entry.status);
            }
        }
    }

    void clear() {
        keys.clear();
    }

    Outcome list(Call call) {
        requireAdmin(call);
        Optional<String> status = call.request().parameter("status");
        List<Entry> entries = new ArrayList<>(keys.values());
        entries.removeIf(entry -> status.isPresent() && !entry.status.equals(status.get()));
        return new Outcome.Plain(
                Page.of(entries, entry -> entry.id, call.request()).json(entry -> entry.id, Entry::json));
    }

    Outcome one(Call call) {
        requireAdmin(call);
        return new Outcome.Plain(find(call.id()).json());
    }

    Outcome change(Call call) {
        requireAdmin(call);
        Fields.require(call.body().isObject(), "the body must be a JSON object");
        Entry entry = find(call.id());
        String status = call.body().get("status").text(entry.status);
        Fields.require(STATUSES.contains(status), "status: must be active, inactive or archived");
        entry.status = status;
        entry.name = call.body().get("name").text(entry.name);
        return new Outcome.Plain(entry.json());
    }

    private Entry find(String id) {
        return keys.values().stream()
                .filter(entry -> entry.id.equals(id))
                .findFirst()
                .orElseThrow(() -> Problem.of(404, "api_key: " + Fields.shortened(id)));
    }

    static void requireAdmin(Call call) {
        if (!isAdmin(call.key())) {
            throw Problem.of(403, "this needs an admin key");
        }
    }

    private static boolean isAdmin(String key) {
        return key.startsWith("sk-ant-admin") || key.startsWith("test-admin");
    }

    /** A key, as it is listed: its secret is nowhere. */
    private static final class Entry {
        private final String id;
        private final String hint;
        private String name;
        private String status = "active";

        Entry(String key) {
            this.id = "apikey_" + digest(key);
            this.hint = key.length() <= SHOWN_FIRST + SHOWN_LAST
                    ? null
                    : key.substring(0, SHOWN_FIRST) + "..." + key.substring(key.length() - SHOWN_LAST);
            this.name = id;
        }

        Map<String, Object> json() {
            Map<String, Object> json = Json.object("type", "api_key", "id", id, "name", name, "status", status);
            json.put("partial_key_hint", hint);
            json.put("created_at", CREATED);
            json.put("created_by", Json.object("type", "user", "id", "user_simulated"));
            json.put("expires_at", null);
            json.put("principal", null);
            json.put("scope", Json.object("type", "organization"));
            return json;
        }

        private static String digest(String key) {
            try {
                byte[] digest = MessageDigest.getInstance("SHA-256").digest(key.getBytes(StandardCharsets.UTF_8));
                return HexFormat.of().formatHex(digest, 0, 12);
            } catch (NoSuchAlgorithmException e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
