package dev.chancery.guardrails;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ApiKeysTest {
    private static final String FAKE = "fake0fake1fake2fake3";

    @ParameterizedTest
    @ValueSource(
            strings = {"sk-", "sk-ant-", "sk_live_", "ghp_", "github_pat_", "glpat-", "xoxb-", "hf_", "npm_", "whsec_"})
    void findsKeysByTheirPrefix(String prefix) {
        assertThat(Found.in("密钥" + prefix + FAKE + "，泄露", SensitiveKind.API_KEY))
                .containsExactly(prefix + FAKE);
        assertThat(Found.in("\"" + prefix + FAKE + "\".", SensitiveKind.API_KEY))
                .containsExactly(prefix + FAKE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Authorization: Bearer ",
                "api_key=",
                "x-api-key: ",
                "apiKey: '",
                "\"client_secret\": \"",
                "AWS_SECRET_ACCESS_KEY="
            })
    void findsKeysByTheNameBeforeThem(String name) {
        assertThat(Found.in(name + FAKE + "'", SensitiveKind.API_KEY)).containsExactly(FAKE);
    }

    @Test
    void findsWebTokensAndPrivateKeysWhole() {
        String token = "eyJ" + FAKE + "." + FAKE + "." + FAKE;
        String key = "-----BEGIN PRIVATE KEY-----\n" + FAKE.repeat(20) + "\n-----END PRIVATE KEY-----";

        assertThat(Found.in("Bearer " + token, SensitiveKind.API_KEY)).containsExactly(token);
        assertThat(Found.in(key + "\n", SensitiveKind.API_KEY)).containsExactly(key);
    }

    @ParameterizedTest
    @CsvSource({
        "RSA PRIVATE KEY, 'Proc-Type: 4,ENCRYPTED\nDEK-Info: AES-128-CBC,0123456789ABCDEF\n\n'",
        "PGP PRIVATE KEY BLOCK, 'Version: GnuPG v2.0-beta\nComment: a - b\n\n'",
        "OPENSSH PRIVATE KEY, '\n'",
        "ENCRYPTED PRIVATE KEY, '\n'",
        "RSA PRIVATE KEY, '\\nProc-Type: 4,ENCRYPTED\\n\\n'"
    })
    void findsPrivateKeysOfAllForms(String label, String header) {
        String key = "-----BEGIN " + label + "-----" + header + FAKE.repeat(20) + "\n-----END " + label + "-----";

        assertThat(Found.in("a " + key + ", " + key + " b", SensitiveKind.API_KEY))
                .containsExactly(key, key);
    }

    @Test
    void findsPrivateKeysThatAreCutOff() {
        String key = "-----BEGIN RSA PRIVATE KEY-----\nProc-Type: 4,ENCRYPTED\nDEK-Info: AES-128-CBC,0123456789ABCDEF\n"
                + FAKE.repeat(20);

        assertThat(Found.in(key, SensitiveKind.API_KEY)).containsExactly(key);
        assertThat(Found.in(key + " - and more", SensitiveKind.API_KEY)).containsExactly(key + " ");
        assertThat(Found.in(key + "\n-----BEGIN X-----", SensitiveKind.API_KEY)).containsExactly(key + "\n");
    }

    @Test
    void takesTimeInProportionForManyBeginnings() {
        String beginnings = "-----BEGIN PRIVATE KEY-----".repeat(40_000);
        String certificate = "-----BEGIN CERTIFICATE-----\n" + FAKE + "\n-----END CERTIFICATE-----";

        assertThat(Found.in(beginnings + certificate, SensitiveKind.API_KEY)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "sk-learn-contrib-examples-2026",
                "task-fake0fake1fake2fake3",
                "sk-short1",
                "api_key=changeme",
                "api_key=a-name-without-any-noise-in-it",
                "the bearer of documents, issued 2026",
                "550e8400-e29b-41d4-a716-446655440000",
                "9e107d9d372bb6826bd81d3542a419d6",
                "eyJhbGciOi"
            })
    void leavesWhatIsNoKey(String text) {
        assertThat(Found.in(text, SensitiveKind.API_KEY)).isEmpty();
    }
}
