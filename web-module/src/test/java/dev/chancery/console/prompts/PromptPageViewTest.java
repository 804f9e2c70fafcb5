package dev.chancery.console.prompts;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static dev.chancery.console.kit.Page.command;
import static dev.chancery.console.kit.Page.rest;
import static dev.chancery.console.kit.Page.restActions;
import static dev.chancery.console.prompts.PromptsInTest.all;
import static dev.chancery.console.prompts.PromptsInTest.button;
import static dev.chancery.console.prompts.PromptsInTest.isOffered;
import static dev.chancery.console.prompts.PromptsInTest.notices;
import static dev.chancery.console.prompts.PromptsInTest.text;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.tabs.Tab;
import com.vaadin.flow.component.tabs.Tabs;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import dev.chancery.access.Role;
import dev.chancery.assistants.VariableChanges;
import dev.chancery.console.ConsoleInTest;
import dev.chancery.console.editor.DiffView;
import dev.chancery.console.editor.MessageList;
import dev.chancery.console.editor.ModelField;
import dev.chancery.console.editor.PromptState;
import dev.chancery.console.editor.ReviewDialog;
import dev.chancery.console.editor.ScriptedPrompts;
import dev.chancery.console.editor.TextPart;
import dev.chancery.console.editor.Warning;
import dev.chancery.console.kit.AddressInTest;
import dev.chancery.console.kit.EmptyState;
import dev.chancery.messages.CacheControl;
import dev.chancery.messages.ErrorDetails;
import dev.chancery.messages.MessageRequest;
import dev.chancery.messages.UnreadableAnswerException;
import dev.chancery.prompts.LabelRule;
import dev.chancery.prompts.PromptContent;
import dev.chancery.prompts.PromptFailures;
import dev.chancery.prompts.PromptKind;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class PromptPageViewTest {
    private final ScriptedPrompts prompts = new ScriptedPrompts(Role.EDITOR)
            .with("claims/分诊 1", ScriptedPrompts.chat("first"), ScriptedPrompts.chat("Look at {{letter}}"))
            .with("tone", PromptContent.system("Be kind."));

    @AfterEach
    void close() {
        ConsoleInTest.close();
    }

    @Test
    void opensAPromptWhoseNameHasFoldersAndBlanks() {
        openTriage("");
        assertThat(message(0).getValue()).isEqualTo("Look at {{letter}}");
        assertThat(_get(ModelField.class).getValue()).isEqualTo("claude-sonnet-5-5");
        assertThat(_get(VariableList.class).names()).containsExactly("letter");
        assertThat(status()).isEqualTo("No changes");
        assertThat(review().isEnabled()).isFalse();
    }

    @Test
    void saysThatThereIsNoSuchPromptAndMakesIt() {
        open("prompts/unheard");
        assertThat(text(_get(EmptyState.class))).contains("There is no prompt unheard");
        _click(button("Make it"));
        prompts.background.answer();
        assertThat(all(EditTab.class)).hasSize(1);
        assertThat(prompts.kept).containsOnlyKeys("unheard");
    }

    @Test
    void findsVariablesAndDefectsWhileSomebodyWrites() {
        openTriage("");
        _setValue(message(0), "{{letter}}\nof {{who}} {{#list}}{{name}}{{/list}} {{na me}}");
        assertThat(_get(VariableList.class).names()).containsExactly("letter", "who", "list", "name");
        assertThat(parts().get(1).shownDefects())
                .containsExactly("2:39 “{{na me}}” is no name: letters, digits and _ are allowed, in parts separated"
                        + " by dots.");
        _click(review());
        assertThat(all(ReviewDialog.class)).isEmpty();
        assertThat(message(0).isInvalid()).isTrue();
    }

    @Test
    void keepsWhatIsWrittenAsADraftAndRestoresIt() {
        openTriage("");
        _setValue(message(0), "Look well");
        assertThat(prompts.kept).containsOnlyKeys("claims/分诊 1");
        assertThat(status()).isEqualTo("Draft kept on the server");

        ConsoleInTest.goTo("prompts");
        openAgain();
        assertThat(message(0).getValue()).isEqualTo("Look well");
        assertThat(text(_get(Warning.class))).contains("This is your draft of");
    }

    @Test
    void forgetsADraftThatSaysWhatTheVersionSays() {
        openTriage("");
        _setValue(message(0), "Look well");
        _setValue(message(0), "Look at {{letter}}");
        assertThat(prompts.kept).isEmpty();
        assertThat(status()).isEqualTo("No changes");
    }

    @Test
    void discardsADraftWhenThatIsConfirmed() {
        openTriage("");
        _setValue(message(0), "Look well");
        _click(_get(Button.class, spec -> spec.withId("discard")));
        List<Button> buttons = _find(Button.class, spec -> spec.withText("Discard draft"));
        _click(buttons.get(buttons.size() - 1));
        prompts.background.answer();
        assertThat(prompts.kept).isEmpty();
        assertThat(message(0).getValue()).isEqualTo("Look at {{letter}}");
    }

    @Test
    void reviewsAndSavesAVersionAndMovesTheLabel() {
        openTriage("");
        _setValue(message(0), "Look well at {{letter}}");
        _click(review());
        assertThat(text(_get(DiffView.class))).contains("Version 2", "Yours", "well ");
        _click(save());
        assertThat(commit().isInvalid()).isTrue();
        _setValue(commit(), "look well");
        _setValue(_get(Checkbox.class, spec -> spec.withId("move-production")), true);
        _click(save());
        prompts.background.answer();
        assertThat(prompts.done).containsExactly("save claims/分诊 1 on 2: look well", "move claims/分诊 1 production 3");
        assertThat(prompts.kept).isEmpty();
        assertThat(notices()).contains("Saved version 3");
        assertThat(status()).isEqualTo("No changes");
    }

    @Test
    void asksForProductionWhereTwoMustAgree() {
        prompts.rules.put("production", LabelRule.WITH_ANOTHER);
        openTriage("");
        _setValue(message(0), "Look well");
        _click(review());
        _setValue(commit(), "look well");
        _setValue(_get(Checkbox.class, spec -> spec.withId("move-production")), true);
        _click(save());
        assertThat(prompts.done).contains("ask claims/分诊 1 production 3 100: look well");
    }

    @Test
    void losesNoVersionThatSomebodyElseSaved() {
        openTriage("");
        _setValue(message(0), "mine");
        _click(review());
        _setValue(commit(), "mine");
        prompts.add("claims/分诊 1", ScriptedPrompts.chat("theirs"), "theirs");
        _click(save());

        assertThat(text(_get(ReviewDialog.class))).contains("ann saved version 3 meanwhile");
        assertThat(prompts.done).isEmpty();
        assertThat(save().isEnabled()).isFalse();
        _click(_get(Button.class, spec -> spec.withId("conflict-compare")));
        assertThat(text(_get(DiffView.class))).contains("Version 3", "theirs", "mine");
        _click(_get(Button.class, spec -> spec.withId("conflict-on-top")));
        _click(save());
        assertThat(prompts.done).containsExactly("save claims/分诊 1 on 3: mine");
        assertThat(prompts.versions.get("claims/分诊 1")).hasSize(4);
    }

    @Test
    void saysInTheReviewWhatCallersWouldMiss() {
        prompts.changes = new VariableChanges(Set.of("letter"), Set.of("date"));
        openTriage("");
        _setValue(message(0), "{{date}}");
        _click(review());
        assertThat(all(Warning.class).stream().map(PromptsInTest::text).toList())
                .anyMatch(text -> text.contains("no known caller gives: date"))
                .anyMatch(text -> text.contains("callers give: letter"));
    }

    @Test
    void addsMovesAndRemovesMessages() {
        openTriage("");
        _click(button("Add message"));
        assertThat(all(MessageList.class).get(0).get()).hasSize(2);
        _setValue(message(1), "Yes,");
        _click(_get(Button.class, spec -> spec.withAttribute("aria-label", "Move down")
                .withPredicate(Button::isEnabled)));
        assertThat(all(MessageList.class).get(0).get().get(0).content().text()).isEqualTo("Yes,");
        _click(_find(Button.class, spec -> spec.withAttribute("aria-label", "Remove message"))
                .get(0));
        assertThat(all(MessageList.class).get(0).get()).hasSize(1);
    }

    @Test
    void saysAtTheFieldWhatIsNotAllowed() {
        openTriage("");
        TextField tokens = _get(TextField.class, spec -> spec.withId("setting-max-tokens"));
        _setValue(tokens, "many");
        _click(review());
        assertThat(tokens.isInvalid()).isTrue();
        assertThat(tokens.getErrorMessage()).isEqualTo("Must be a whole number.");
    }

    @Test
    void countsTokensWhenSomebodyAsks() {
        openTriage("");
        assertThat(prompts.claude.counted).isEmpty();
        _click(_get(Button.class, spec -> spec.withId("count-tokens")));
        prompts.background.answer();
        assertThat(prompts.claude.counted).hasSize(1);
        assertThat(text(_get(EstimatePanel.class)))
                .contains("700 tokens", "$0.70")
                .doesNotContain("Too short");
    }

    @Test
    void warnsOfWhatIsTooShortToBeCached() {
        prompts.with(
                "short",
                PromptContent.chat(
                        MessageRequest.of("claude-opus-4-8").user("{{letter}}").cached(CacheControl.FIVE_MINUTES)));
        open("prompts/short");
        _click(_get(Button.class, spec -> spec.withId("count-tokens")));
        prompts.background.answer();
        assertThat(text(_get(EstimatePanel.class))).contains("Too short to be cached", "1,024 tokens");
    }

    @Test
    void saysWhyTokensCannotBeCounted() {
        prompts.claude.failure = new UnreadableAnswerException(ErrorDetails.of("No sense in it."), null);
        openTriage("");
        _click(_get(Button.class, spec -> spec.withId("count-tokens")));
        prompts.background.answer();
        assertThat(text(_get(EstimatePanel.class))).contains("No sense in it.");
        assertThat(_get(Button.class, spec -> spec.withId("count-tokens")).isEnabled())
                .isTrue();
    }

    @Test
    void readersChangeNothing() {
        ScriptedPrompts read = new ScriptedPrompts(Role.VIEWER).with("p", ScriptedPrompts.chat("one"));
        PromptsInTest.open(read, "prompts/p");
        assertThat(isOffered("Review changes")).isFalse();
        assertThat(isOffered("Archive")).isFalse();
        assertThat(isOffered("Tags")).isFalse();
        assertThat(_get(TextArea.class, spec -> spec.withValue("one")).isReadOnly())
                .isTrue();
    }

    @Test
    void archivesWhenThatIsConfirmedAndNotWhatIsIncluded() {
        open("system-prompts/tone");
        prompts.dependents = List.of("a", "b");
        _click(button("Archive"));
        assertThat(text(_get(DependentsDialog.class))).contains("2 prompts include it", "a", "b");
        _click(button("Close"));

        prompts.dependents = List.of();
        _click(button("Archive"));
        List<Button> buttons = _find(Button.class, spec -> spec.withText("Archive"));
        _click(buttons.get(buttons.size() - 1));
        assertThat(prompts.done).containsExactly("archive tone");
    }

    @Test
    void keepsTheTabInTheAddress() {
        openTriage("?tab=use");
        assertThat(_get(Tabs.class).getSelectedIndex()).isEqualTo(3);
        assertThat(text(_get(UseTab.class))).contains("@Inject @Prompt(\"claims/分诊 1\")", ".with(\"letter\", letter)");
        Tab versions = (Tab) _get(Tabs.class).getComponentAt(1);
        _get(Tabs.class).setSelectedTab(versions);
        assertThat(AddressInTest.replaced()).endsWith("?tab=versions");
        assertThat(all(VersionsTab.class)).hasSize(1);
    }

    @Test
    void speaksChinese() {
        openTriage("");
        UI.getCurrent().setLocale(Locale.SIMPLIFIED_CHINESE);
        ConsoleInTest.goTo("system-prompts/tone");
        prompts.background.answer();
        assertThat(button("检查更改").isEnabled()).isFalse();
    }

    @Test
    void tellsWhyThePageCannotBeRead() {
        prompts.failure = PromptFailures.newer("ann", 4);
        open("prompts/p");
        assertThat(text(_get(EmptyState.class))).contains("ann has saved version 4 meanwhile");
    }

    @Test
    void restoresWhatCannotBeSavedYet() {
        PromptState state = PromptState.empty(PromptKind.CHAT).examples(Map.of("x", "y"));
        prompts.services().drafts().keep("half", 0, state.json());
        open("prompts/half");
        assertThat(status()).isEqualTo("Draft kept on the server");
        _click(review());
        assertThat(_get(ModelField.class).isInvalid()).isTrue();
    }

    @Test
    void namesThePromptInTheTitle() {
        openTriage("");
        assertThat(UI.getCurrent().getInternals().getTitle()).isEqualTo("claims/分诊 1 · Chancery");
    }

    @Test
    void showsAnArchivedPromptAndBringsItBack() {
        prompts.archived("id-1", "old");
        open("prompts/old?archived=id-1");
        assertThat(text(_get(ArchivedHeader.class))).contains("old", "Archived");
        assertThat(all(Tabs.class)).isEmpty();
        assertThat(all(LabelsPanel.class)).isEmpty();
        _click(button("Bring back"));
        List<Button> buttons = _find(Button.class, spec -> spec.withText("Bring back"));
        _click(buttons.get(buttons.size() - 1));
        prompts.background.answer();
        assertThat(prompts.done).containsExactly("bring back id-1");
        assertThat(all(EditTab.class)).hasSize(1);
    }

    @Test
    void showsAsRestWhatCanBeDoneWithTheWhole() {
        openTriage("");
        assertThat(restActions()).containsExactly("Export", "Save tags", "Archive");
        assertThat(rest("Archive")).contains("--request DELETE", "/api/v1/prompts/claims/%E5%88%86%E8%AF%8A%201\"");
        assertThat(rest("Save tags")).contains("--request PUT", "%201/tags\"", "{\"tags\":[");

        prompts.archived("id-1", "old");
        open("prompts/old?archived=id-1");
        _click(button("Show as REST"));
        assertThat(command()).contains("--request POST", "/api/v1/archived-prompts/id-1/return");
    }

    @Test
    void saysWhyAnArchivedPromptCannotComeBack() {
        prompts.archived("id-1", "old");
        open("prompts/old?archived=id-1");
        prompts.failure = PromptFailures.newer("ann", 4);
        _click(button("Bring back"));
        List<Button> buttons = _find(Button.class, spec -> spec.withText("Bring back"));
        _click(buttons.get(buttons.size() - 1));
        assertThat(notices()).contains("ann has saved version 4 meanwhile");
    }

    @Test
    void readersBringNothingBack() {
        ScriptedPrompts read = new ScriptedPrompts(Role.VIEWER).archived("id-1", "old");
        PromptsInTest.open(read, "prompts/old?archived=id-1&version=1");
        assertThat(text(_get(ArchivedHeader.class))).contains("old");
        assertThat(isOffered("Bring back")).isFalse();
        assertThat(text(_get(VersionPanel.class))).contains("as it was");
    }

    private void openTriage(String query) {
        open("prompts/claims/%E5%88%86%E8%AF%8A%201" + query);
    }

    private void openAgain() {
        ConsoleInTest.goTo("prompts/claims/%E5%88%86%E8%AF%8A%201");
        prompts.background.answer();
    }

    private void open(String address) {
        PromptsInTest.open(prompts, address);
    }

    private static List<TextPart> parts() {
        return _find(TextPart.class);
    }

    private static TextArea message(int at) {
        return _find(
                        TextArea.class,
                        spec -> spec.withPredicate(
                                area -> String.valueOf(area.getLabel()).startsWith((at + 1) + ". ")))
                .get(0);
    }

    private static Button review() {
        return _get(Button.class, spec -> spec.withId("review"));
    }

    private static Button save() {
        return _get(Button.class, spec -> spec.withId("review-save"));
    }

    private static TextArea commit() {
        return _get(TextArea.class, spec -> spec.withId("commit-message"));
    }

    private static String status() {
        return text(_get(EditTab.class)).contains("Draft kept on the server")
                ? "Draft kept on the server"
                : text(_get(EditTab.class)).contains("No changes") ? "No changes" : "";
    }
}
