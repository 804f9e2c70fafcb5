package dev.chancery.messages.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.chancery.keys.AdminApi;
import dev.chancery.keys.ApiKey;
import dev.chancery.keys.KeyVerdict;
import dev.chancery.keys.KeyVerifier;
import dev.chancery.keys.OrganizationKey;
import dev.chancery.messages.InvalidRequestException;
import dev.chancery.messages.KeyException;
import dev.chancery.messages.UnreadableAnswerException;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class AdminCallsTest {
    private static final ApiKey ADMIN = new ApiKey("admin", "test-admin-1");
    private static final ApiKey CALLER = new ApiKey("billing", "test-key-of-a-caller-with-some-length");

    private final SimulatedWire simulated = new SimulatedWire();
    private final AdminApi api = new AdminCalls(simulated.wire(), simulated.calls());
    private final KeyVerifier verifier = new KeyProbe(simulated.wire(), simulated.calls());

    @AfterEach
    void close() throws Exception {
        simulated.close();
    }

    @Test
    void listsRenamesAndDeactivatesKeys() {
        assertThat(verifier.verify(CALLER).accepted()).isTrue();
        OrganizationKey listed = api.list(ADMIN).get(0);
        assertThat(listed.hint()).isEqualTo("test-key-of-a-...ngth");
        assertThat(listed.createdAt()).isEqualTo(Instant.parse("2026-01-01T00:00:00Z"));
        assertThat(listed.expiresAt()).isNull();
        assertThat(listed.isActive()).isTrue();
        assertThat(api.get(ADMIN, listed.id())).isEqualTo(listed);

        assertThat(api.rename(ADMIN, listed.id(), "billing EU").name()).isEqualTo("billing EU");
        assertThat(api.deactivate(ADMIN, listed.id()).status()).isEqualTo("inactive");

        assertThat(api.get(ADMIN, listed.id()).name()).as("both are kept").isEqualTo("billing EU");
        KeyVerdict verdict = verifier.verify(CALLER);
        assertThat(verdict.rejected()).isTrue();
        assertThat(verdict.requestId()).startsWith("req_");
        assertThat(verdict.message()).contains("invalid x-api-key").doesNotContain(CALLER.reveal());
    }

    @Test
    void readsAllPages() {
        simulated
                .simulator()
                .script("raw={\"data\":[{\"id\":\"apikey_1\",\"name\":\"a\",\"status\":\"active\"}],"
                        + "\"has_more\":true,\"last_id\":\"apikey_1\"};times=1");
        verifier.verify(CALLER); // which takes the scripted answer
        simulated
                .simulator()
                .script(
                        "raw={\"data\":[{\"id\":\"apikey_1\",\"name\":\"a\",\"status\":\"strange\"}],"
                                + "\"has_more\":true,\"last_id\":\"apikey_1\"};times=1"
                                + "|raw={\"data\":[{\"id\":\"apikey_2\",\"name\":\"b\",\"status\":\"active\"}],\"has_more\":false}");

        List<OrganizationKey> keys = api.list(ADMIN);

        assertThat(keys).extracting(OrganizationKey::id).containsExactly("apikey_1", "apikey_2");
        assertThat(keys.get(0).hint()).isNull();
        assertThat(keys.get(0).isActive()).isFalse();
    }

    @Test
    void failsAsCallsDo() {
        assertThatExceptionOfType(KeyException.class)
                .isThrownBy(() -> api.list(CALLER))
                .withMessageContaining("this needs an admin key");
        assertThatExceptionOfType(InvalidRequestException.class).isThrownBy(() -> api.get(ADMIN, "apikey_none"));
        assertThatExceptionOfType(InvalidRequestException.class)
                .isThrownBy(() -> api.get(ADMIN, "../messages"))
                .withMessage("The id is none of a key.");
        simulated.simulator().script("raw={\"data\":[{\"id\":7}]}");
        assertThatExceptionOfType(UnreadableAnswerException.class).isThrownBy(() -> api.list(ADMIN));
        simulated
                .simulator()
                .script("raw={\"id\":\"a\",\"name\":\"a\",\"status\":\"active\",\"expires_at\":\"tomorrow\"}");
        assertThatExceptionOfType(UnreadableAnswerException.class)
                .isThrownBy(() -> api.get(ADMIN, "apikey_1"))
                .withMessage("Claude's answer is malformed: expires_at must be an RFC 3339 date-time.");
    }
}
