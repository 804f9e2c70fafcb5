package dev.chancery.openid;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.chancery.config.InvalidSettingException;
import dev.chancery.config.Setting;
import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OpenIdConfigTest {
    private static final String ISSUER = "https://login.example.org/realms/bank";

    private final Map<String, String> given = new HashMap<>(Map.of(
            "chancery.sign-in", "openid", "chancery.openid.issuer", ISSUER, "chancery.openid.client-id", "chancery"));

    @Test
    void isThereOnlyWherePeopleSignInAtAProvider() {
        assertThat(OpenIdConfig.find(name -> null)).isEmpty();
        given.put("chancery.sign-in", "built-in");
        assertThat(OpenIdConfig.find(given::get)).isEmpty();
    }

    @Test
    void hasDefaults() {
        OpenIdConfig config = OpenIdConfig.find(given::get).orElseThrow();

        assertThat(config.issuer()).isEqualTo(URI.create(ISSUER));
        assertThat(config.clientId()).isEqualTo("chancery");
        assertThat(config.clientSecret()).isEmpty();
        assertThat(config.scopes()).isEqualTo("openid profile email");
        assertThat(config.groupsClaim()).isEqualTo("groups");
        assertThat(config.nameClaim()).isEqualTo("preferred_username");
        assertThat(config.displayName()).isEqualTo("SSO");
        assertThat(config.redirectUri()).isEmpty();
    }

    @Test
    void takesEveryProperty() {
        given.put("chancery.openid.client-secret", "made-up-for-this-test");
        given.put("chancery.openid.scopes", "openid groups");
        given.put("chancery.openid.groups-claim", "realm_access.roles");
        given.put("chancery.openid.name-claim", "email");
        given.put("chancery.openid.display-name", "Bank ID");
        given.put("chancery.openid.redirect-uri", "https://chancery.example.org/chancery/session/openid");
        OpenIdConfig config = OpenIdConfig.find(given::get).orElseThrow();

        assertThat(config.clientSecret().map(ClientSecret::reveal)).contains("made-up-for-this-test");
        assertThat(config.scopes()).isEqualTo("openid groups");
        assertThat(config.groupsClaim()).isEqualTo("realm_access.roles");
        assertThat(config.nameClaim()).isEqualTo("email");
        assertThat(config.displayName()).isEqualTo("Bank ID");
        assertThat(config.redirectUri()).contains(URI.create("https://chancery.example.org/chancery/session/openid"));
        assertThat(config.toString()).doesNotContain("made-up");
        given.remove("chancery.sign-in");
        assertThat(OpenIdConfig.SETTINGS).extracting(Setting::name).containsExactlyInAnyOrderElementsOf(given.keySet());
    }

    @ParameterizedTest
    @CsvSource({
        "chancery.openid.issuer, http://login.example.org",
        "chancery.openid.issuer, https://login.example.org/?realm=bank",
        "chancery.openid.issuer, login.example.org",
        "chancery.openid.issuer, ''",
        "chancery.openid.client-id, ''",
        "chancery.openid.client-id, two words",
        "chancery.openid.scopes, profile",
        "chancery.openid.redirect-uri, https://chancery.example.org/elsewhere",
        "chancery.openid.redirect-uri, http://chancery.example.org/session/openid",
        "chancery.openid.display-name, 0123456789012345678901234567890123456789012345678901234567890"
    })
    void refusesWhatIsNotAllowedAndNamesTheProperty(String name, String value) {
        given.put(name, value);
        assertThatExceptionOfType(InvalidSettingException.class)
                .isThrownBy(() -> OpenIdConfig.find(given::get))
                .withMessageStartingWith(name + " is ")
                .withMessageContaining(" but must be ");
    }

    @Test
    void doesNotShowASecretThatIsNotAllowed() {
        given.put("chancery.openid.client-secret", "tab\there");
        assertThatExceptionOfType(InvalidSettingException.class)
                .isThrownBy(() -> OpenIdConfig.find(given::get))
                .withMessageStartingWith("chancery.openid.client-secret is '(not shown)' but must be ");
    }

    @Test
    void letsTestsUseTheLoopbackInterface() {
        given.put("chancery.openid.issuer", "http://127.0.0.1:8180/realms/bank");
        assertThat(OpenIdConfig.find(given::get)).isPresent();
    }
}
