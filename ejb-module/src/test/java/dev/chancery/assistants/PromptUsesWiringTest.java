package dev.chancery.assistants;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.chancery.access.NotAllowedException;
import dev.chancery.access.Permission;
import dev.chancery.access.Role;
import dev.chancery.prompts.Prompt;
import dev.chancery.prompts.PromptReference;
import dev.chancery.prompts.PromptedClaude;
import dev.chancery.prompts.Prompts;
import dev.chancery.tools.ScriptedClaude;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Which classes use which prompts, as the container finds them. */
class PromptUsesWiringTest {
    @Assistant(model = "m")
    interface Desk {
        @Prompt("claims/triage")
        String triage(@Variable("letter") String letter, @Variable("date") String date);

        @Prompt(value = "claims/triage", label = "staging")
        String tried(@Variable("letter") String letter);

        @UserMessage("{{a}}")
        String inPlace(@Variable("a") String a);
    }

    @Dependent
    static class Letters {
        @Inject
        @Prompt("claims/letter")
        PromptedClaude letter;

        private final PromptedClaude triage;

        @Inject
        Letters(@Prompt("claims/triage") PromptedClaude triage) {
            this.triage = triage;
        }
    }

    private static final PromptReference TRIAGE = PromptReference.of("claims/triage");
    private static final PromptReference LETTER = PromptReference.of("claims/letter");

    private final AssistantsContainer container = AssistantsContainer.of(
            new ScriptedClaude(ScriptedClaude.done("a"), ScriptedClaude.done("b"), ScriptedClaude.done("c")),
            Desk.class,
            Letters.class);
    private final PromptUses uses = container.select(PromptUses.class);

    @AfterEach
    void stop() {
        container.close();
    }

    @Test
    void findsAssistantsAndInjectionPoints() {
        assertThat(uses.all())
                .containsExactly(
                        use(LETTER, Letters.class, "letter", false),
                        use(TRIAGE, Desk.class, "triage", true, "letter", "date"),
                        use(TRIAGE, Letters.class, "Letters", false),
                        use(PromptReference.of("claims/triage@staging"), Desk.class, "tried", true, "letter"));
    }

    private static PromptUse use(
            PromptReference prompt, Class<?> bean, String member, boolean declared, String... variables) {
        return new PromptUse(prompt, "", bean.getName(), member, declared, Set.of(variables));
    }

    @Test
    void seesWhatIsGivenWhenItRuns() {
        container.publish("claims/letter", "{{facts}}").publish("claims/other", "Other");
        container
                .select(Letters.class)
                .letter
                .with("facts", "x")
                .with("tone", "y")
                .send();
        container.select(Prompts.class).named("claims/other").send();

        assertThat(uses.all())
                .contains(use(LETTER, Letters.class, "letter", false, "facts", "tone"))
                .contains(new PromptUse(PromptReference.of("claims/other"), "", "", "", false, Set.of()));
    }

    @Test
    void tellsWhatANewContentWouldMean() {
        VariableChanges changes = uses.changes(
                "claims/triage", AssistantsContainer.content("{{letter}} {{sum}} {{#rules}}{{text}}{{/rules}}"));

        assertThat(changes).isEqualTo(new VariableChanges(Set.of("date"), Set.of("sum", "rules")));
        assertThat(changes.isEmpty()).isFalse();
        assertThat(uses.changes("claims/triage", AssistantsContainer.content("{{letter}}{{#x}}{{date}}{{/x}}")))
                .as("date is used within a section")
                .isEqualTo(new VariableChanges(Set.of(), Set.of("x")));
    }

    @Test
    void saysNothingOfUsersWhoseVariablesAreNotKnown() {
        assertThat(uses.changes("claims/letter", AssistantsContainer.content("{{facts}}"))
                        .isEmpty())
                .isTrue();
        assertThat(uses.changes("nobody/uses", AssistantsContainer.content("{{facts}}"))
                        .isEmpty())
                .isTrue();

        container.publish("claims/letter", "{{facts}}");
        container.select(Letters.class).letter.with("facts", "x").send();

        assertThat(uses.changes("claims/letter", AssistantsContainer.content("{{claim}}")))
                .isEqualTo(new VariableChanges(Set.of("facts"), Set.of("claim")));
    }

    @Test
    void isForThoseWhoMayReadPrompts() {
        for (Role role : Role.values()) {
            container.callers().person("eve", role);
            if (role.permissions().contains(Permission.READ_PROMPTS)) {
                assertThat(uses.all()).hasSize(4);
            } else {
                assertThatThrownBy(uses::all).isInstanceOf(NotAllowedException.class);
            }
        }
        container.callers().nobody();
        assertThatThrownBy(uses::all).isInstanceOf(NotAllowedException.class);
        assertThatThrownBy(() -> uses.changes("p", AssistantsContainer.content("x")))
                .isInstanceOf(NotAllowedException.class);
    }
}
