package dev.chancery.guardrails;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.chancery.config.InvalidSettingException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GuardrailsConfigTest {
    private static final String PREFIX = "chancery.guardrails.";

    private static GuardrailsConfig config(String... properties) {
        Map<String, String> values = new HashMap<>();
        for (int i = 0; i < properties.length; i += 2) {
            values.put(PREFIX + properties[i], properties[i + 1]);
        }
        return GuardrailsConfig.of(values::get);
    }

    private static List<String> names(KindSelection selection) {
        return selection.kinds().stream().map(SensitiveKind::name).toList();
    }

    @Test
    void doesNothingByDefault() {
        GuardrailsConfig config = config();

        assertThat(config.forPrompt(null)).isEqualTo(Protection.NONE);
        assertThat(config.forPrompt("claims/triage")).isEqualTo(Protection.NONE);
        assertThat(config.rules()).isEmpty();
        assertThat(config.order()).isEmpty();
    }

    @Test
    void storesNothingThatAnyPatternFinds() {
        Redactor stored = config("patterns", "customer", "patterns.customer", "C-[0-9]{6}")
                .forStorage();

        assertThat(stored.redact("C-123456, ada@example.org").text()).isEqualTo("[CUSTOMER_1], [EMAIL_1]");
    }

    @Test
    void tellsTheLogNamesOnly() {
        GuardrailsConfig config = config(
                "redact", "CARD,secret-project",
                "forbid", "IBAN",
                "patterns", "secret-project",
                "patterns.secret-project", "bluebird",
                "rules", "claims",
                "rules.claims.prompts", "claims/*,other",
                "rules.claims.redact", "none",
                "rules.claims.largest-prompt", "50");

        assertThat(config.summary())
                .isEqualTo("for all calls redact [CARD, SECRET_PROJECT] forbid [IBAN] largest prompt 0,"
                        + " for prompts claims/*,other redact [] forbid [IBAN] largest prompt 50");
    }

    @Test
    void takesEveryProperty() {
        GuardrailsConfig config = config(
                "redact", "email, IBAN,project-x",
                "forbid", "API_KEY",
                "largest-prompt", "5000",
                "patterns", "project-x, customer",
                "patterns.project-x", "bluebird",
                "patterns.customer", "C-[0-9]{6}",
                "rules", "claims,letters",
                "rules.claims.prompts", "claims/*, other",
                "rules.claims.redact", "all",
                "rules.letters.prompts", "*",
                "rules.letters.forbid", "none",
                "rules.letters.largest-prompt", "0",
                "order", "size, manners");

        assertThat(names(config.forPrompt(null).redact())).containsExactly("IBAN", "EMAIL", "PROJECT_X");
        assertThat(names(config.forPrompt(null).forbid())).containsExactly("API_KEY");
        assertThat(config.forPrompt(null).largestPrompt()).isEqualTo(5000);
        assertThat(names(config.forPrompt("claims/triage").redact()))
                .hasSize(SensitiveKind.builtIn().size() + 2)
                .contains("CUSTOMER", "PROJECT_X");
        assertThat(config.forPrompt("claims/triage").forbid())
                .isEqualTo(config.forPrompt(null).forbid());
        assertThat(config.forPrompt("letters/any").forbid()).isEqualTo(KindSelection.NONE);
        assertThat(config.forPrompt("letters/any").largestPrompt()).isZero();
        assertThat(config.forPrompt("letters/any").redact())
                .isEqualTo(config.forPrompt(null).redact());
        assertThat(config.order()).containsExactly("size", "manners");
    }

    @Test
    void findsWhatItsKindsSay() {
        Protection protection = config("redact", "customer", "patterns", "customer", "patterns.customer", "C-[0-9]{6}")
                .forPrompt(null);

        assertThat(protection
                        .redact()
                        .redactor()
                        .redact("C-123456, ada@example.org")
                        .text())
                .isEqualTo("[CUSTOMER_1], ada@example.org");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "claims/*   | claims/triage   | true",
                "claims/*   | claims/         | true",
                "claims/*   | claims          | false",
                "claims/*   | xclaims/a       | false",
                "*/triage   | claims/triage   | true",
                "*/triage   | triage          | false",
                "a*b*c      | axxbyyc         | true",
                "a*b*c      | axxbyy          | false",
                "a*ab       | ab              | false",
                "a*b*b      | ab              | false",
                "a*b*b      | abb             | true",
                "*          | anything at all | true",
                "claims.x   | claims/x        | false"
            })
    void matchesPromptsByStars(String pattern, String prompt, boolean matches) {
        assertThat(new PromptRule(List.of(pattern), Protection.NONE).isFor(prompt))
                .isEqualTo(matches);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "redact                | CARD,SSNS  | all, or none, or kinds separated by commas, of URL_PASSWORD,",
                "forbid                | ,          | all, or none, or kinds",
                "largest-prompt        | -1         | a whole number from 0",
                "largest-prompt        | many       | a whole number from 0",
                "patterns              | A b        | at most 32 names",
                "patterns              | x,x        | at most 32 names",
                "patterns              | email      | names other than those of [URL_PASSWORD,",
                "rules                 | a/b        | at most 32 names",
                "order                 | size,,x    | names of guardrails, separated by commas"
            })
    void refusesWhatIsNotAllowed(String property, String value, String allowed) {
        assertThatThrownBy(() -> config(property, value))
                .isInstanceOf(InvalidSettingException.class)
                .hasMessageStartingWith(PREFIX + property + " is '")
                .hasMessageContaining(allowed);
    }

    @Test
    void refusesPatternsThatAreMissingWrongOrSlow() {
        assertThatThrownBy(() -> config("patterns", "x"))
                .isInstanceOf(InvalidSettingException.class)
                .hasMessageStartingWith(PREFIX + "patterns.x is not set but must be a regular expression");
        assertThatThrownBy(() -> config("patterns", "x", "patterns.x", "[a-"))
                .isInstanceOf(InvalidSettingException.class)
                .hasMessageContaining("'[a-'")
                .hasMessageContaining("regular expression");
        assertThatThrownBy(() -> config("patterns", "x", "patterns.x", "(?:\\d+){1,30}x"))
                .isInstanceOf(InvalidSettingException.class)
                .hasMessageContaining("must not backtrack without end");
        assertThatThrownBy(() -> config("patterns", "x", "patterns.x", "a*"))
                .isInstanceOf(InvalidSettingException.class)
                .hasMessageContaining("must not match the empty text");
    }

    @Test
    void refusesRulesWithoutPromptsOrWithUnknownKinds() {
        assertThatThrownBy(() -> config("rules", "claims"))
                .isInstanceOf(InvalidSettingException.class)
                .hasMessageStartingWith(PREFIX + "rules.claims.prompts is not set but must be names of prompts");
        assertThatThrownBy(() -> config("rules", "c", "rules.c.prompts", "x", "rules.c.redact", "project-x"))
                .isInstanceOf(InvalidSettingException.class)
                .hasMessageStartingWith(PREFIX + "rules.c.redact is 'project-x' but must be");
    }
}
