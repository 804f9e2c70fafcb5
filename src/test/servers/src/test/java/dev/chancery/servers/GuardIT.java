package dev.chancery.servers;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Guarded services ask the server who calls, and what they do is audited. */
@RunAsClient
@ExtendWith(ArquillianExtension.class)
class GuardIT {
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    @Deployment(testable = false)
    static EnterpriseArchive chancery() {
        return ChanceryEar.beside(TestWar.of(GuardIT.class, HeaderIdentity.class, AuditDoor.class));
    }

    @Test
    void letNobodyIn() throws Exception {
        HttpResponse<String> answer = ask("/verify", null, "");

        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.body()).isEqualTo("This needs the permission VERIFY_AUDIT.");
    }

    @Test
    void letAdministratorsIn() throws Exception {
        HttpResponse<String> answer = ask("/verify", "ada", "administrator");

        assertThat(answer.body()).startsWith("The audit trail is intact: ");
        assertThat(ask("/status", "ada", "administrator").body()).contains("component=audit, level=OK");
    }

    @Test
    void mapGroupsByConfiguration() throws Exception {
        assertThat(ask("/verify", "rita", "canteen,revision").body()).startsWith("The audit trail is intact: ");
        assertThat(ask("/rows?actor=rita", "rita", "revision").body()).contains("audit.verify PERSON 127.0.0.1 DONE");
    }

    @Test
    void writeDownWhomTheyRefused() throws Exception {
        assertThat(ask("/verify", "eve", "viewer").statusCode()).isEqualTo(403);
        assertThat(ask("/rows?actor=eve", "eve", "viewer").body()).isEqualTo("This needs the permission READ_AUDIT.");
        assertThat(ask("/status", "eve", "viewer").statusCode()).isEqualTo(200);

        assertThat(ask("/rows?actor=eve", "ada", "administrator").body())
                .startsWith("audit.verify PERSON 127.0.0.1 REFUSED")
                .doesNotContain("\n");
    }

    @Test
    void haveTheirRowsSealedSoon() throws Exception {
        ask("/verify", "sam", "viewer");
        long begun = System.nanoTime();
        String rows = ask("/rows?actor=sam", "ada", "administrator").body();
        while (!rows.endsWith(" sealed") && System.nanoTime() - begun < TimeUnit.SECONDS.toNanos(30)) {
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(200));
            rows = ask("/rows?actor=sam", "ada", "administrator").body();
        }

        assertThat(rows).isEqualTo("audit.verify PERSON 127.0.0.1 REFUSED sealed");
    }

    private static HttpResponse<String> ask(String path, String caller, String groups) throws Exception {
        URI address = URI.create("http://127.0.0.1:" + System.getProperty("server.port") + "/GuardIT/door" + path);
        HttpRequest.Builder request = HttpRequest.newBuilder(address).timeout(Duration.ofSeconds(30));
        if (caller != null) {
            request.header("test-caller", caller).header("test-groups", groups);
        }
        return CLIENT.send(request.build(), BodyHandlers.ofString());
    }
}
