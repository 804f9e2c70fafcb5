package dev.chancery.servers;

import static dev.chancery.servers.ConsoleBrowser.ADMIN_PASSWORD;
import static org.assertj.core.api.Assertions.assertThat;

import dev.chancery.testing.openid.OpenIdProvider;
import dev.chancery.testing.openid.Signing;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Who comes in by a provider, who does not, and that nobody else does. */
@RunAsClient
@ExtendWith(ArquillianExtension.class)
class OpenIdIT {
    private static final OpenIdProvider PROVIDER = OpenIdProvider.start();
    private static final String ROOT = ConsoleBrowser.address("").toString();

    @Deployment(testable = false)
    static EnterpriseArchive chancery() {
        return ChanceryEar.asBuilt()
                .addAsLibrary(Configuration.of(
                        "chancery.sign-in=openid",
                        "chancery.openid.issuer=" + PROVIDER.issuer(),
                        "chancery.openid.client-id=" + OpenIdProvider.CLIENT,
                        "chancery.openid.client-secret=" + OpenIdProvider.SECRET,
                        "chancery.roles.editor=bank/editors",
                        "chancery.session.secure-cookie=true"));
    }

    @BeforeEach
    void ada() {
        PROVIDER.reset().person(Map.of("sub", "1", "preferred_username", "ada", "groups", List.of("bank/editors")));
    }

    @AfterAll
    static void stop() {
        PROVIDER.close();
    }

    @Test
    void letsInWhomTheProviderKnowsInANewSession() throws Exception {
        ConsoleBrowser browser = new ConsoleBrowser();
        assertThat(browser.get("").headers().allValues("Set-Cookie"))
                .isNotEmpty()
                .allSatisfy(
                        cookie -> assertThat(cookie.toLowerCase(Locale.ROOT)).contains("; secure", "; httponly"));
        String before = browser.session();

        HttpResponse<String> answer = signIn(browser, "?to=playground%3Fx%3D1");

        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(answer.headers().firstValue("Location")).contains("/chancery/playground?x=1");
        assertThat(answer.headers().firstValue("Cache-Control"))
                .hasValueSatisfying(value -> assertThat(value).contains("no-store"));
        assertThat(browser.session()).isNotEmpty().isNotEqualTo(before);
        assertThat(browser.caller())
                .contains("\"openid:ada\"", "PERSON", "MANAGE_PROMPTS")
                .doesNotContain("MANAGE_KEYS", "CHANGE_OWN_ACCOUNT");
        assertThat(browser.get("api/caller").statusCode()).isEqualTo(401);
    }

    @Test
    void takesAnAnswerOnceAndOnlyFromTheBrowserThatWasSent() throws Exception {
        ConsoleBrowser browser = new ConsoleBrowser();
        ConsoleBrowser other = new ConsoleBrowser();
        other.get("");
        String answer = answer(browser, "");

        assertThat(to(other.get(answer))).isEqualTo("/chancery/sign-in?expired");
        assertThat(to(browser.get("session/openid?state=made-up&code=x"))).isEqualTo("/chancery/sign-in?expired");
        assertThat(to(browser.get("session/openid"))).isEqualTo("/chancery/sign-in?expired");
        assertThat(to(browser.get(answer))).isEqualTo("/chancery/");
        assertThat(to(browser.get(answer))).as("back in the browser").isEqualTo("/chancery/");
        assertThat(to(other.get(answer))).isEqualTo("/chancery/sign-in?expired");
        assertThat(other.caller()).contains("ANONYMOUS");
    }

    @ParameterizedTest
    @EnumSource(
            value = Signing.class,
            names = {"BY_ANOTHER_KEY", "HS256", "NONE", "CHANGED_AFTERWARDS"})
    void keepsOutWhomTheProviderHasNotSignedFor(Signing signing) throws Exception {
        PROVIDER.signing(signing);
        refused("failed");
    }

    @Test
    void keepsOutWhoBringsAnAnswerToAnotherRequest() throws Exception {
        PROVIDER.claims(token -> token.claim("nonce", "another"));
        refused("failed");
    }

    @Test
    void saysWhenTheProviderDoesNot() throws Exception {
        PROVIDER.error("access_denied");
        refused("denied");
        PROVIDER.error("<script>alert(1)</script>");
        refused("failed");
    }

    @Test
    void tellsThoseWithoutARole() throws Exception {
        PROVIDER.person(Map.of("sub", "2", "preferred_username", "eve", "groups", List.of("chancery:manage-keys")));
        refused("no-role");
    }

    @Test
    void signsOutHereAndThere() throws Exception {
        ConsoleBrowser browser = new ConsoleBrowser();
        signIn(browser, "");
        String session = browser.session();

        HttpResponse<String> answer = browser.post("session/end", Map.of());

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).contains("url=" + PROVIDER.issuer() + "/end?", "id_token_hint=");
        assertThat(answer.headers().firstValue("Content-Security-Policy"))
                .hasValueSatisfying(policy -> assertThat(policy).startsWith("default-src 'none'"));
        browser.bring(session);
        assertThat(browser.caller()).contains("ANONYMOUS");
    }

    @Test
    void opensNothingToChancerysOwnUsers() throws Exception {
        ConsoleBrowser browser = new ConsoleBrowser();
        assertThat(browser.signIn("admin", ADMIN_PASSWORD).statusCode()).isEqualTo(403);
        String pair = Base64.getEncoder().encodeToString(("admin:" + ADMIN_PASSWORD).getBytes(StandardCharsets.UTF_8));

        assertThat(browser.get("api/caller", "Authorization", "Basic " + pair).statusCode())
                .isEqualTo(401);
        assertThat(browser.caller()).contains("ANONYMOUS");
    }

    @Test
    void beginsNothingForOtherSites() throws Exception {
        HttpResponse<String> answer =
                new ConsoleBrowser().get("session/openid/start?to=usage", "Sec-Fetch-Site", "cross-site");

        assertThat(to(answer)).isEqualTo("/chancery/sign-in?to=usage");
        HttpResponse<String> elsewhere = new ConsoleBrowser().get("session/openid/start?to=https://evil.example/");
        assertThat(to(elsewhere)).startsWith(PROVIDER.issuer() + "/authorize?").doesNotContain("evil");
    }

    private static void refused(String problem) throws Exception {
        ConsoleBrowser browser = new ConsoleBrowser();
        assertThat(to(signIn(browser, ""))).isEqualTo("/chancery/sign-in?" + problem);
        assertThat(browser.caller()).contains("ANONYMOUS");
    }

    private static HttpResponse<String> signIn(ConsoleBrowser browser, String query) throws Exception {
        return browser.get(answer(browser, query));
    }

    /** What the provider answers, as a path of ours. */
    private static String answer(ConsoleBrowser browser, String query) throws Exception {
        String there = to(browser.get("session/openid/start" + query));
        String back = PROVIDER.visit(URI.create(there)).toString();
        assertThat(back).startsWith(ROOT);
        return back.substring(ROOT.length());
    }

    private static String to(HttpResponse<String> answer) {
        return answer.headers().firstValue("Location").orElse("nowhere: " + answer.statusCode());
    }
}
