package dev.chancery.console.prompts;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chancery.prompts.TemplateOutline.Use;
import dev.chancery.prompts.TemplateOutline.Variable;
import java.util.List;
import org.junit.jupiter.api.Test;

class SnippetsTest {
    @Test
    void callsAPromptWithItsVariables() {
        Snippets snippets = new Snippets(
                "claims/first triage",
                List.of(new Variable("letter", Use.TEXT, ""), new Variable("claim_no", Use.OBJECT, "")));
        assertThat(snippets.injected()).isEqualTo("""
                @Inject @Prompt("claims/first triage")
                PromptedClaude firstTriage;

                String answer = firstTriage
                        .with("letter", letter)
                        .with("claim_no", claim_no)
                        .send()
                        .text();""");
        assertThat(snippets.assistant()).isEqualTo("""
                @Assistant
                public interface FirstTriageAssistant {
                    @Prompt("claims/first triage")
                    String firstTriage(@Variable("letter") String letter, @Variable("claim_no") Object claim_no);
                }""");
    }

    @Test
    void makesIdentifiersOfAnyName() {
        assertThat(Snippets.identifier("分诊")).isEqualTo("分诊");
        assertThat(Snippets.identifier("2nd-try")).isEqualTo("_2ndTry");
        assertThat(Snippets.identifier("A.b")).isEqualTo("aB");
        assertThat(Snippets.identifier("...")).isEqualTo("prompt");
    }
}
