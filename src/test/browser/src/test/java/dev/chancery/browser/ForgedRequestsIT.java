package dev.chancery.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.PlaywrightException;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.RequestOptions;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Requests that no page of the console makes. */
class ForgedRequestsIT {
    private static final int TEN_MEGABYTES = 10 * 1024 * 1024;

    @RegisterExtension
    static final Journey JOURNEY = new Journey();

    private final Api api = Api.of(JOURNEY);

    @Test
    void aWrongTokenDoesNothing() {
        Visit visit = JOURNEY.visit("prompts");
        Request sent = anyRequestOf(visit);
        String forged = sent.postData().replaceFirst("\"csrfToken\":\"[^\"]*\"", "\"csrfToken\":\"forged\"");

        APIResponse answer = post(visit, sent.url(), forged);

        assertThat(forged).isNotEqualTo(sent.postData());
        requireSilence(answer);
        assertThat(answer.text()).doesNotContain("\"changes\":[{");
    }

    @Test
    void aReplayedRequestIsNotDoneAgain() {
        Visit visit = JOURNEY.visit("prompts");
        Request sent = anyRequestOf(visit);

        for (int i = 0; i < 3; i++) {
            requireSilence(post(visit, sent.url(), sent.postData()));
        }

        visit.open("prompts");
        visit.find("#import").click();
        assertThat(visit.find("vaadin-dialog-overlay")).hasCount(1);
        visit.forgive();
    }

    @Test
    void tenMegabytesAreNotTheEnd() {
        Visit visit = JOURNEY.visit("prompts");
        Request sent = anyRequestOf(visit);

        try {
            requireSilence(post(visit, sent.url(), "{\"rpc\":\"" + "x".repeat(TEN_MEGABYTES) + "\"}"));
        } catch (PlaywrightException closed) {
            assertThat(closed).hasMessageMatching("(?s).*(EPIPE|ECONNRESET|socket hang up).*");
        }

        visit.open("prompts");
        assertThat(visit.find("h1")).hasText("Prompts");
        visit.forgive();
    }

    @ParameterizedTest
    @ValueSource(strings = {"forged", "../../etc/passwd", "AAAAAAAAAAAAAAAAAAAAAAAAAAAA.node1", "0000y:clone"})
    void aForgedSessionIsNobodys(String id) {
        Visit visit = JOURNEY.strangersVisit("sign-in", ColorScheme.LIGHT, "en-US", 1440, 900);
        Cookie own = visit.page().context().cookies().stream()
                .filter(each -> each.name.contains("SESSION"))
                .findFirst()
                .orElseThrow();
        visit.page()
                .context()
                .addCookies(
                        List.of(new Cookie(own.name, id).setDomain(own.domain).setPath(own.path)));

        visit.open("keys");

        assertThat(visit.find("vaadin-login-form")).isVisible();
        assertThat(visit.find("vaadin-app-layout")).hasCount(0);
        visit.forgive();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"../../../tmp/escaped.yaml", "/etc/escaped.yaml", "..\\..\\escaped.yaml", "C:/escaped.yaml"})
    void filesOfAnImportGoNowhere(String path) throws IOException {
        String file = "name: escaped\nkind: chat\nbody:\n  model: claude-haiku-5-5\n  max_tokens: 5\n  messages:\n"
                + "    - role: user\n      content: Escaped\n";

        HttpResponse<String> answer =
                api.send("POST", "prompts/import?dryRun=true", "application/zip", zip(path, file));

        assertThat(answer.statusCode()).as(answer.body()).isIn(200, 400);
        assertThat(answer.body()).doesNotContain("Exception");
        assertThat(answer.body()).doesNotContain("\"changes\":1,", "\"changes\": 1,");
        assertThat(api.send("GET", "prompts/escaped", "").statusCode()).isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "NaN",
                "Infinity",
                "1e308",
                "-1",
                "\"\"",
                "\"1e-400\"",
                "0.0000000000000000000000000000000000000001",
                "123456789012345678901234567890123456789012345"
            })
    void budgetsAreSoundAmounts(String amount) {
        HttpResponse<String> answer = api.send("POST", "budgets", """
                {"name": "Unsound", "scope": "APPLICATION", "value": "unsound", "unit": "MONEY", "amount": %s,
                 "window": "MONTH", "action": "NOTIFY"}
                """.formatted(amount));

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
        assertThat(answer.body())
                .containsPattern("invalid-value.*\"field\":\"(amount|body)\"")
                .doesNotContain("Exception");
        assertThat(api.get("budgets")).doesNotContain("Unsound");
    }

    /** Of the page itself, which is good for its session. */
    private static Request anyRequestOf(Visit visit) {
        Request request = visit.page()
                .waitForRequest(
                        each -> each.url().contains("v-r=uidl") && each.postData() != null,
                        () -> visit.find("#import").click());
        Look.settle(visit.page());
        return request;
    }

    private static APIResponse post(Visit visit, String address, String body) {
        return visit.page()
                .request()
                .post(
                        address,
                        RequestOptions.create()
                                .setHeader("Content-Type", "application/json; charset=UTF-8")
                                .setData(body.getBytes(StandardCharsets.UTF_8)));
    }

    private static void requireSilence(APIResponse answer) {
        assertThat(answer.text()).doesNotContain("Exception", "\tat ", "com.vaadin", "io.undertow", "com.ibm");
    }

    private static byte[] zip(String path, String content) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry(path));
            zip.write(content.getBytes(StandardCharsets.UTF_8));
        }
        return bytes.toByteArray();
    }
}
