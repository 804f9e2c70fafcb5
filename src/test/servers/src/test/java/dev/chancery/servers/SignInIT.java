package dev.chancery.servers;

import static dev.chancery.servers.ConsoleBrowser.ADMIN_PASSWORD;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who comes in, who does not, and what they are told. */
@RunAsClient
@ExtendWith(ArquillianExtension.class)
class SignInIT {
    private static final String PASSWORD = "seven bridges and no river";

    @Deployment(testable = false)
    static EnterpriseArchive chancery() {
        return ChanceryEar.beside(TestWar.of(SignInIT.class, UsersDoor.class));
    }

    @Test
    void letsInWhoKnowsThePasswordInANewSession() throws Exception {
        ConsoleBrowser browser = new ConsoleBrowser();
        browser.get("");
        String before = browser.session();
        assertThat(before).isNotEmpty();
        assertThat(browser.caller()).contains("ANONYMOUS");

        HttpResponse<String> answer = browser.post(
                "session/start", Map.of("username", "admin", "password", ADMIN_PASSWORD, "to", "playground?x=1"));

        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(answer.headers().firstValue("Location")).contains("/chancery/playground?x=1");
        assertThat(browser.session()).isNotEmpty().isNotEqualTo(before);
        assertThat(browser.caller()).contains("\"admin\"", "MANAGE_USERS", "PERSON");
    }

    @Test
    void takesNoSessionThatSomebodyElseChose() throws Exception {
        ConsoleBrowser victim = new ConsoleBrowser();
        ConsoleBrowser attacker = new ConsoleBrowser();
        attacker.get("");
        String planted = attacker.session();
        victim.bring(planted);
        victim.signIn("admin", ADMIN_PASSWORD);

        assertThat(victim.caller()).contains("\"admin\"");
        assertThat(attacker.caller()).contains("ANONYMOUS").doesNotContain("MANAGE_USERS");
    }

    @Test
    void keepsOutWhoDoesNotAndSaysNotWhy() throws Exception {
        ConsoleBrowser browser = new ConsoleBrowser();
        HttpResponse<String> wrong = browser.signIn("admin", "not the password");
        HttpResponse<String> unknown = browser.signIn("no-such-user", ADMIN_PASSWORD);
        HttpResponse<String> nothing = browser.post("session/start", Map.of());

        for (HttpResponse<String> answer : new HttpResponse[] {wrong, unknown, nothing}) {
            assertThat(answer.statusCode()).isEqualTo(303);
            assertThat(answer.headers().firstValue("Location")).contains("/chancery/sign-in?failed");
        }
        assertThat(browser.caller()).contains("ANONYMOUS");
        assertThat(new ConsoleBrowser()
                        .signIn("admin", ADMIN_PASSWORD)
                        .headers()
                        .firstValue("Location"))
                .contains("/chancery/");
    }

    @Test
    void leadsNowhereElseAfterwards() throws Exception {
        for (String to : new String[] {"https://evil.example/", "//evil.example", "/\\evil.example", "../../x"}) {
            HttpResponse<String> answer = new ConsoleBrowser()
                    .post("session/start", Map.of("username", "admin", "password", ADMIN_PASSWORD, "to", to));
            assertThat(answer.headers().firstValue("Location")).as(to).contains("/chancery/");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"session/start", "session/end", "session/use"})
    void takesNoFormsFromOtherSites(String form) throws Exception {
        ConsoleBrowser browser = new ConsoleBrowser();
        browser.signIn("admin", ADMIN_PASSWORD);
        Map<String, String> fields = Map.of("username", "admin", "password", ADMIN_PASSWORD);

        assertThat(browser.post(form, fields, "Sec-Fetch-Site", "cross-site").statusCode())
                .isEqualTo(403);
        assertThat(browser.post(form, fields, "Sec-Fetch-Site", "same-site").statusCode())
                .isEqualTo(403);
        assertThat(browser.post(form, fields, "Origin", "https://evil.example").statusCode())
                .isEqualTo(403);
        assertThat(browser.post(form, fields, "Origin", "null").statusCode()).isEqualTo(403);
        assertThat(browser.caller()).contains("\"admin\"");
        assertThat(browser.get(form).statusCode()).isEqualTo(405);
    }

    @Test
    void locksForAWhileWhoeverGuesses() throws Exception {
        String locked = "";
        for (String name : List.of("lockme", "lockme-too", "lockme-as-well")) { // the machine stalls now and then
            locked = locked.isEmpty() && isRefusedAfterFiveGuesses(name) ? name : locked;
        }
        assertThat(locked).as("who was refused the right password").isNotEmpty();

        String name = locked;
        await(() -> signInLeadsTo(name).equals("/chancery/"));
        assertThat(signInLeadsTo(name)).isEqualTo("/chancery/");
    }

    private static boolean isRefusedAfterFiveGuesses(String name) throws Exception {
        ask("add?name=" + name + "&role=VIEWER&password=" + PASSWORD.replace(' ', '+'));
        for (int i = 0; i < 5; i++) {
            new ConsoleBrowser().signIn(name, "guess " + i);
        }
        return signInLeadsTo(name).equals("/chancery/sign-in?failed");
    }

    private static String signInLeadsTo(String name) throws Exception {
        return new ConsoleBrowser()
                .signIn(name, PASSWORD)
                .headers()
                .firstValue("Location")
                .orElseThrow();
    }

    @Test
    void hasAFirstPasswordChangedBeforeAnythingElse() throws Exception {
        String first = ask("add?name=newcomer&role=ADMINISTRATOR");
        ConsoleBrowser browser = new ConsoleBrowser();

        assertThat(browser.signIn("newcomer", first).headers().firstValue("Location"))
                .hasValueSatisfying(to -> assertThat(to).startsWith("/chancery/change-password?to="));
        assertThat(browser.caller()).contains("[\"CHANGE_OWN_ACCOUNT\"]");
        assertThat(api("Basic", "newcomer:" + first).statusCode()).isEqualTo(401);
    }

    @Test
    void endsTheSessionsOfADisabledUserWithinASecond() throws Exception {
        List<Long> millis = new ArrayList<>();
        for (String name : List.of("leaving", "leaving-too", "leaving-as-well")) { // the machine stalls now and then
            millis.add(millisUntilOut(name));
        }
        assertThat(Collections.min(millis)).as("the least of %s", millis).isLessThan(1500);
    }

    private static long millisUntilOut(String name) throws Exception {
        ask("add?name=" + name + "&role=EDITOR&password=" + PASSWORD.replace(' ', '+'));
        ConsoleBrowser browser = new ConsoleBrowser();
        browser.signIn(name, PASSWORD);
        assertThat(browser.caller()).contains('"' + name + '"');
        String token = ask("token?name=" + name + "&role=EDITOR");
        assertThat(bearer(token).statusCode()).isEqualTo(200);

        ask("disable?name=" + name);
        long begun = System.nanoTime();
        await(() -> browser.caller().contains("ANONYMOUS"));
        long taken = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begun);

        assertThat(bearer(token).statusCode()).isEqualTo(401);
        assertThat(browser.signIn(name, PASSWORD).headers().firstValue("Location"))
                .contains("/chancery/sign-in?failed");
        return taken;
    }

    @Test
    void endsTheSessionsOfAUserWithOtherRoles() throws Exception {
        ask("add?name=moving&role=EDITOR&password=" + PASSWORD.replace(' ', '+'));
        ConsoleBrowser browser = new ConsoleBrowser();
        browser.signIn("moving", PASSWORD);

        ask("role?name=moving&role=VIEWER");
        await(() -> browser.caller().contains("ANONYMOUS"));
        browser.signIn("moving", PASSWORD);
        assertThat(browser.caller()).contains("READ_USAGE").doesNotContain("MANAGE_PROMPTS");
    }

    @Test
    void isToldThatSomebodyTouchesAPage() throws Exception {
        ConsoleBrowser browser = new ConsoleBrowser();
        browser.signIn("admin", ADMIN_PASSWORD);

        assertThat(browser.post("session/use", Map.of()).statusCode()).isEqualTo(204);
    }

    @Test
    void signsOutForGood() throws Exception {
        ConsoleBrowser browser = new ConsoleBrowser();
        browser.signIn("admin", ADMIN_PASSWORD);
        String session = browser.session();

        HttpResponse<String> answer = browser.post("session/end", Map.of());

        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(answer.headers().firstValue("Location")).contains("/chancery/sign-in");
        browser.bring(session);
        assertThat(browser.caller()).contains("ANONYMOUS");
    }

    @Test
    void takesServicesByTheirHeaderAlone() throws Exception {
        ask("add?name=service&role=EDITOR&password=" + PASSWORD.replace(' ', '+'));
        String token = ask("token?name=service&role=VIEWER");

        HttpResponse<String> basic = api("Basic", "service:" + PASSWORD);
        HttpResponse<String> bearer = bearer(token);
        assertThat(basic.statusCode()).isEqualTo(200);
        assertThat(basic.body()).contains("\"service\"", "PERSON", "MANAGE_PROMPTS");
        assertThat(bearer.statusCode()).isEqualTo(200);
        assertThat(bearer.body())
                .contains("\"service\"", "SERVICE", "READ_PROMPTS")
                .doesNotContain("MANAGE_PROMPTS");
        assertThat(bearer.headers().map()).doesNotContainKey("set-cookie");

        assertThat(api("Basic", "service:wrong").statusCode()).isEqualTo(401);
        assertThat(bearer(token + "x").statusCode()).isEqualTo(401);
        assertThat(bearer("").statusCode()).isEqualTo(401);
        ConsoleBrowser browser = new ConsoleBrowser();
        browser.signIn("admin", ADMIN_PASSWORD);
        HttpResponse<String> cookie = browser.get("api/caller");
        assertThat(cookie.statusCode()).isEqualTo(401);
        assertThat(cookie.headers().allValues("WWW-Authenticate"))
                .anyMatch(challenge -> challenge.startsWith("Bearer"))
                .anyMatch(challenge -> challenge.startsWith("Basic"));
        assertThat(browser.get("session/caller", "Authorization", "Bearer " + token)
                        .body())
                .as("a header opens no page")
                .contains("\"admin\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"%61pi/caller", "api;x=1/caller", "x/../api/caller", "api/", "api/no/such"})
    void findsNoWayAroundThat(String path) throws Exception {
        ConsoleBrowser browser = new ConsoleBrowser();
        browser.signIn("admin", ADMIN_PASSWORD);

        assertThat(browser.get(path).statusCode()).isEqualTo(401);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "sign-in", "api/caller", "session/start", "session/caller", "VAADIN/no-such.js", "error"})
    void sendsItsHeadersWithEveryAnswer(String path) throws Exception {
        HttpResponse<String> answer = new ConsoleBrowser().get(path);

        assertThat(answer.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
        assertThat(answer.headers().firstValue("X-Frame-Options")).contains("DENY");
        assertThat(answer.headers().firstValue("Referrer-Policy")).contains("same-origin");
        assertThat(answer.headers().allValues("Set-Cookie"))
                .allSatisfy(cookie -> assertThat(cookie.toLowerCase()).contains("httponly", "samesite=lax"));
    }

    @Test
    void answersWhoOffersAnotherProtocol() throws Exception {
        HttpRequest request = HttpRequest.newBuilder(ConsoleBrowser.address("session/start"))
                .timeout(Duration.ofSeconds(20))
                .header("Sec-Fetch-Site", "cross-site")
                .POST(HttpRequest.BodyPublishers.ofString("username=x"))
                .build();
        HttpClient newest =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_2).build();

        assertThat(newest.send(request, BodyHandlers.ofString()).statusCode()).isEqualTo(403);
    }

    private static HttpResponse<String> bearer(String token) throws Exception {
        return new ConsoleBrowser().get("api/caller", "Authorization", "Bearer " + token);
    }

    private static HttpResponse<String> api(String scheme, String pair) throws Exception {
        String encoded = Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8));
        return new ConsoleBrowser().get("api/caller", "Authorization", scheme + " " + encoded);
    }

    private static String ask(String what) throws Exception {
        URI address = URI.create("http://127.0.0.1:" + System.getProperty("server.port") + "/SignInIT/users/" + what);
        HttpResponse<String> answer =
                HttpClient.newHttpClient().send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofString());
        assertThat(answer.statusCode()).as(what).isEqualTo(200);
        return answer.body();
    }

    private static void await(Callable<Boolean> state) throws Exception {
        long begun = System.nanoTime();
        while (!state.call() && System.nanoTime() - begun < TimeUnit.SECONDS.toNanos(15)) {
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(50));
        }
    }
}
