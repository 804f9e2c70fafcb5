package dev.chancery.prompts;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chancery.prompts.TemplateOutline.Use;
import dev.chancery.prompts.TemplateOutline.Variable;
import org.junit.jupiter.api.Test;

class TemplateOutlineTest {
    @Test
    void tellsVariablesByTheirUse() {
        TemplateOutline outline = TemplateOutline.of("""
                Dear {{name}}, {{claim.number}} of {{name}}.
                {{#letters}}{{date}}: {{name}}{{/letters}}{{^信件}}none{{/信件}}{{! no }}{{>legal@test}}""");
        assertThat(outline.variables())
                .containsExactly(
                        new Variable("name", Use.TEXT, ""),
                        new Variable("claim", Use.OBJECT, ""),
                        new Variable("letters", Use.SECTION, ""),
                        new Variable("date", Use.TEXT, "letters"),
                        new Variable("信件", Use.SECTION, ""));
        assertThat(outline.includes()).containsExactly(PromptReference.of("legal@test"));
    }

    @Test
    void whatStandsOutsideOfSectionsOnceNeedsAValue() {
        assertThat(TemplateOutline.of("{{#list}}{{name}}{{/list}} {{name}} {{list.size}}")
                        .variables())
                .containsExactly(new Variable("list", Use.SECTION, ""), new Variable("name", Use.TEXT, ""));
    }

    @Test
    void readsWhatCannotBeFilledYet() {
        TemplateOutline outline = TemplateOutline.of("{{a}} {{#b}} {{c d}} {{e");
        assertThat(outline.variables()).extracting(Variable::name).containsExactly("a", "b");
        assertThat(outline.defects())
                .extracting(TemplateDefect::kind)
                .containsExactly(
                        TemplateDefect.Kind.BAD_NAME,
                        TemplateDefect.Kind.UNCLOSED_TAG,
                        TemplateDefect.Kind.UNCLOSED_SECTION);
    }

    @Test
    void findsNothingInATextWithoutTags() {
        TemplateOutline outline = TemplateOutline.of("{ no } }} tags");
        assertThat(outline.variables()).isEmpty();
        assertThat(outline.defects()).isEmpty();
        assertThat(outline.includes()).isEmpty();
    }
}
