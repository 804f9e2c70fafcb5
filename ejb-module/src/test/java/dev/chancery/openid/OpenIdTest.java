package dev.chancery.openid;

import static dev.chancery.openid.OpenIdOnDatabase.HERE;
import static dev.chancery.openid.OpenIdOnDatabase.ROOT;
import static dev.chancery.openid.OpenIdOnDatabase.query;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.nimbusds.jwt.JWTClaimsSet;
import dev.chancery.access.Permission;
import dev.chancery.access.Role;
import dev.chancery.audit.AuditEntry;
import dev.chancery.audit.AuditTable;
import dev.chancery.openid.OpenIdException.Problem;
import dev.chancery.storage.TestDatabase;
import dev.chancery.testing.openid.OpenIdProvider;
import dev.chancery.testing.openid.Signing;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The whole way, with a provider on the loopback interface. */
class OpenIdTest {
    private static final TestDatabase DATABASE = TestDatabase.quickest();
    private static final OpenIdProvider PROVIDER = OpenIdProvider.start();
    private static final Map<String, Object> ADA =
            Map.of("sub", "a-1", "preferred_username", "ada", "name", "Ada L.", "groups", List.of("bank/admins", "x"));

    private final OpenIdOnDatabase node = new OpenIdOnDatabase(PROVIDER, DATABASE, Map.of());

    @BeforeEach
    void empty() {
        DATABASE.empty();
        PROVIDER.reset().person(ADA);
    }

    @AfterAll
    static void stop() {
        PROVIDER.close();
    }

    @ParameterizedTest
    @EnumSource(
            value = Signing.class,
            names = {"RS256", "ES256", "PS256"})
    void knowsWhomTheProviderVouchesFor(Signing signing) {
        PROVIDER.signing(signing);

        var user = node.signIn(PROVIDER).user();

        assertThat(user.name()).isEqualTo("openid:ada");
        assertThat(user.shownName()).isEqualTo("Ada L.");
        assertThat(user.roles()).containsExactly(Role.ADMINISTRATOR);
        assertThat(user.permissions()).contains(Permission.MANAGE_KEYS).doesNotContain(Permission.CHANGE_OWN_ACCOUNT);
        assertThat(user.mustChangePassword()).isFalse();
    }

    @ParameterizedTest
    @EnumSource(
            value = Signing.class,
            mode = EnumSource.Mode.EXCLUDE,
            names = {"RS256", "ES256", "PS256"})
    void refusesWhatTheProviderHasNotSigned(Signing signing) {
        PROVIDER.signing(signing);

        refused(Problem.FAILED, "The ID token is not signed by a key of the provider's in an allowed way.");
    }

    @ParameterizedTest
    @MethodSource
    void refusesATokenThatSaysSomethingElse(String why, UnaryOperator<JWTClaimsSet.Builder> change) {
        PROVIDER.claims(change);

        refused(Problem.FAILED, "The ID token " + why + ".");
    }

    static Stream<Object[]> refusesATokenThatSaysSomethingElse() {
        return Stream.of(
                said("is another issuer's", token -> token.issuer("https://evil.example")),
                said("is another issuer's", token -> token.issuer(null)),
                said("is for somebody else", token -> token.audience("another-client")),
                said("is for somebody else", token -> token.audience(List.of(OpenIdProvider.CLIENT, "another"))),
                said("is for somebody else", token -> token.claim("azp", "another-client")),
                said("is not for this request", token -> token.claim("nonce", "another")),
                said("is not for this request", token -> token.claim("nonce", null)),
                said("has expired, or never does", token -> token.expirationTime(ago(70))),
                said("has expired, or never does", token -> token.expirationTime(null)),
                said("was not issued just now", token -> token.issueTime(ago(-70))),
                said("was not issued just now", token -> token.issueTime(ago(700))),
                said("was not issued just now", token -> token.issueTime(null)),
                said("is not good yet", token -> token.notBeforeTime(ago(-70))),
                said("names nobody", token -> token.subject(null)),
                said("names nobody", token -> token.subject(" ")));
    }

    private static Object[] said(String why, UnaryOperator<JWTClaimsSet.Builder> change) {
        return new Object[] {why, change};
    }

    private static Date ago(int seconds) {
        return Date.from(Instant.now().minusSeconds(seconds));
    }

    @Test
    void bearsClocksThatDifferALittle() {
        PROVIDER.claims(token -> token.expirationTime(ago(30)).issueTime(ago(-30)));

        assertThat(node.signIn(PROVIDER).user().name()).isEqualTo("openid:ada");
    }

    @Test
    void takesATokenForSeveralWhenItIsForChanceryToUse() {
        PROVIDER.claims(token ->
                token.audience(List.of(OpenIdProvider.CLIENT, "another")).claim("azp", OpenIdProvider.CLIENT));

        assertThat(node.signIn(PROVIDER).user().name()).isEqualTo("openid:ada");
    }

    @Test
    void asksForKeysThatItDoesNotKnow() {
        node.signIn(PROVIDER);
        PROVIDER.changeKeys();
        assertThat(node.signIn(PROVIDER).user().name()).isEqualTo("openid:ada");
        PROVIDER.changeKeys();
        PROVIDER.requests();

        for (int i = 0; i < 5; i++) {
            assertThatExceptionOfType(OpenIdException.class).isThrownBy(() -> node.signIn(PROVIDER));
        }
        assertThat(Collections.frequency(PROVIDER.requests(), "/realm/keys")).isBetween(2, 3);
    }

    @Test
    void sendsPeopleToTheProviderWithAllThatHoldsTheirAnswerToThem() {
        OpenIdRequest request = node.begin();
        Map<String, String> query = query(request.address());

        assertThat(request.address().toString()).startsWith(PROVIDER.issuer() + "/authorize?");
        assertThat(query)
                .containsEntry("response_type", "code")
                .containsEntry("scope", "openid profile email")
                .containsEntry("code_challenge_method", "S256")
                .containsEntry("redirect_uri", ROOT + "session/openid")
                .containsEntry("state", request.state())
                .doesNotContainKey("prompt");
        assertThat(query.get("nonce")).hasSizeGreaterThan(40).isNotEqualTo(query.get("state"));
        assertThat(request.address().toString()).doesNotContain(request.verifier());
        assertThat(request.toString()).doesNotContain(request.state(), request.nonce(), request.verifier());
        assertThat(query(node.openId.begin(ROOT, true, HERE).address())).containsEntry("prompt", "login");
        assertThat(query(node.begin().address()).get("state")).isNotEqualTo(request.state());
    }

    @Test
    void sendsThemBackToTheConfiguredAddress() {
        String configured = "https://other.example.org/chancery/session/openid";
        OpenIdOnDatabase other =
                new OpenIdOnDatabase(PROVIDER, DATABASE, Map.of("chancery.openid.redirect-uri", configured));

        assertThat(query(other.begin().address())).containsEntry("redirect_uri", configured);
        assertThat(query(other.openId.endAddress(other.signIn(PROVIDER)).orElseThrow()))
                .containsEntry("post_logout_redirect_uri", "https://other.example.org/chancery/sign-in")
                .containsEntry("client_id", OpenIdProvider.CLIENT)
                .containsKey("id_token_hint");
    }

    @Test
    void takesNoCodeTwiceAndNoneOfAnotherRequest() {
        OpenIdRequest mine = node.begin();
        OpenIdRequest others = node.begin();
        String code = query(PROVIDER.visit(others.address())).get("code");
        String used = query(PROVIDER.visit(mine.address())).get("code");
        node.openId.finish(mine, used, null, HERE);

        for (String wrong : List.of(code, used, "made up")) {
            assertThatExceptionOfType(OpenIdException.class)
                    .isThrownBy(() -> node.openId.finish(mine, wrong, null, HERE))
                    .withMessage("The provider did not exchange the code: invalid_grant.");
        }
    }

    @Test
    void waitsTenMinutesForAnAnswerAndNoLonger() {
        OpenIdRequest request = node.begin();
        String code = query(PROVIDER.visit(request.address())).get("code");
        node.ahead = Duration.ofMinutes(11);

        assertThatExceptionOfType(OpenIdException.class)
                .isThrownBy(() -> node.openId.finish(request, code, null, HERE))
                .satisfies(e -> assertThat(e.problem()).isEqualTo(Problem.EXPIRED));
    }

    @Test
    void takesNoAnswerOfAnotherIssuer() {
        OpenIdRequest request = node.begin();
        String code = query(PROVIDER.visit(request.address())).get("code");

        assertThatExceptionOfType(OpenIdException.class)
                .isThrownBy(() -> node.openId.finish(request, code, "https://evil.example", HERE))
                .withMessage("The answer is another issuer's.");
        PROVIDER.publish(Map.of("authorization_response_iss_parameter_supported", true));
        OpenIdOnDatabase strict = new OpenIdOnDatabase(PROVIDER, DATABASE, Map.of());
        OpenIdRequest asked = strict.begin();
        String second = query(PROVIDER.visit(asked.address())).get("code");
        assertThatExceptionOfType(OpenIdException.class)
                .isThrownBy(() -> strict.openId.finish(asked, second, null, HERE));
    }

    @Test
    void letsNobodyInWhoseGroupsHaveNoRole() {
        PROVIDER.person(
                Map.of("sub", "e", "preferred_username", "eve", "groups", List.of("chancery:manage-keys:0", "nobody")));

        refused(Problem.NO_ROLE, "None of their groups has a role.");
        assertThat(rows()).containsExactly(" eve REFUSED None of their groups has a role.");
    }

    @Test
    void findsGroupsInANestedClaimAndInOneWhoseNameIsAnAddress() {
        PROVIDER.person(Map.of(
                "sub", "n",
                "realm_access", Map.of("roles", List.of("bank/readers")),
                "https://example.org/groups", "bank/admins"));
        var nested =
                new OpenIdOnDatabase(PROVIDER, DATABASE, Map.of("chancery.openid.groups-claim", "realm_access.roles"));
        var address = new OpenIdOnDatabase(
                PROVIDER, DATABASE, Map.of("chancery.openid.groups-claim", "https://example.org/groups"));

        assertThat(nested.signIn(PROVIDER).user().roles()).containsExactly(Role.VIEWER);
        assertThat(address.signIn(PROVIDER).user().roles()).containsExactly(Role.ADMINISTRATOR);
        assertThat(address.signIn(PROVIDER).user().name()).isEqualTo("openid:n");
    }

    @Test
    void keepsANameForTheOneWhoHadItFirst() {
        assertThat(node.signIn(PROVIDER).user().name()).isEqualTo("openid:ada");
        PROVIDER.person(Map.of("sub", "a-2", "preferred_username", "ADA", "groups", "bank/readers"));
        assertThat(node.signIn(PROVIDER).user().name()).isEqualTo("openid:ADA~2");
        PROVIDER.person(Map.of("sub", "a-1", "preferred_username", "boss", "groups", "bank/readers"));
        assertThat(node.signIn(PROVIDER).user().name()).isEqualTo("openid:ada");
        PROVIDER.person(Map.of("sub", "a-3", "preferred_username", "王\u202e\n伟\u0000", "groups", "bank/readers"));
        assertThat(node.signIn(PROVIDER).user().name()).isEqualTo("openid:王伟");
        PROVIDER.person(Map.of("sub", "a-4", "preferred_username", "x".repeat(500), "groups", "bank/readers"));
        assertThat(node.signIn(PROVIDER).user().name()).hasSize(107);
    }

    @ParameterizedTest
    @ValueSource(strings = {"server_error", "<b>words</b>"})
    void neverRepeatsWhatSomebodySaysInTheProvidersName(String error) {
        assertThat(node.openId.refused(error, HERE)).isEqualTo(Problem.FAILED);
        assertThat(rows().toString()).doesNotContain("<b>");
        assertThat(node.openId.refused("access_denied", HERE)).isEqualTo(Problem.DENIED);
        assertThat(rows()).contains(" (unknown) REFUSED The provider answered with access_denied.");
    }

    @Test
    void writesDownOnlySoManyFailuresAMinute() {
        for (int i = 0; i < 2 * Refusals.MOST_A_MINUTE; i++) {
            node.openId.unexpected(HERE);
        }
        assertThat(rows()).hasSizeBetween(Refusals.MOST_A_MINUTE, 2 * Refusals.MOST_A_MINUTE - 1);
    }

    @Test
    void sendsTheSecretAsTheProviderWantsIt() {
        PROVIDER.publish(Map.of("token_endpoint_auth_methods_supported", List.of("client_secret_post")));
        assertThat(node.signIn(PROVIDER).user().name()).isEqualTo("openid:ada");

        PROVIDER.reset();
        var wrong = new OpenIdOnDatabase(PROVIDER, DATABASE, Map.of("chancery.openid.client-secret", "another"));
        assertThatExceptionOfType(OpenIdException.class)
                .isThrownBy(() -> wrong.signIn(PROVIDER))
                .withMessage("The provider did not exchange the code: invalid_client.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"issuer", "token_endpoint", "authorization_endpoint", "jwks_uri"})
    void goesToNoProviderThatSaysItIsAnother(String name) {
        PROVIDER.publish(Map.of(name, "http://evil.example/realm"));

        assertThatExceptionOfType(OpenIdException.class).isThrownBy(node::begin).satisfies(e -> assertThat(e.problem())
                .isEqualTo(Problem.UNAVAILABLE));
    }

    @Test
    void goesOnWithWhatItKnowsOfAProviderThatIsAwayForAWhile() {
        node.begin();
        PROVIDER.publish(Map.of("issuer", "https://broken.example"));
        node.ahead = Duration.ofHours(2);

        assertThat(node.begin().address().toString()).startsWith(PROVIDER.issuer() + "/authorize?");
    }

    @Test
    void saysThatTheProviderCannotBeAsked() {
        OpenIdProvider away = OpenIdProvider.start();
        away.close();
        var lonely = new OpenIdOnDatabase(away, DATABASE, Map.of());

        assertThatExceptionOfType(OpenIdException.class)
                .isThrownBy(lonely::begin)
                .satisfies(e -> assertThat(e.problem()).isEqualTo(Problem.UNAVAILABLE));
        assertThat(rows()).hasSize(1);
    }

    @Test
    void knowsThatAnEndIsNotEverywhere() {
        OpenIdPerson person = node.signIn(PROVIDER);
        assertThat(node.openId.endAddress(person).map(URI::getPath)).contains("/realm/end");
        assertThat(person.toString()).isEqualTo("openid:ada");

        PROVIDER.publish(Map.of("end_session_endpoint", "javascript:alert(1)"));
        var other = new OpenIdOnDatabase(PROVIDER, DATABASE, Map.of());
        assertThat(other.openId.endAddress(other.signIn(PROVIDER))).isEmpty();
    }

    private void refused(Problem problem, String why) {
        assertThatExceptionOfType(OpenIdException.class)
                .isThrownBy(() -> node.signIn(PROVIDER))
                .withMessage(why)
                .satisfies(e -> assertThat(e.problem()).isEqualTo(problem));
        assertThat(new AuditTable(DATABASE).rows())
                .extracting(AuditEntry::failure)
                .containsExactly(why);
    }

    private static List<String> rows() {
        return new AuditTable(DATABASE)
                .rows().stream()
                        .map(row -> row.actor() + " " + row.resourceId() + " " + row.outcome() + " " + row.failure())
                        .toList();
    }
}
