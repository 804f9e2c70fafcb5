package dev.chancery.console.prompts;

import static com.github.mvysny.kaributesting.v10.GridKt._clickItem;
import static com.github.mvysny.kaributesting.v10.GridKt._get;
import static com.github.mvysny.kaributesting.v10.GridKt._size;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static dev.chancery.console.kit.Page.rest;
import static dev.chancery.console.prompts.PromptsInTest.all;
import static dev.chancery.console.prompts.PromptsInTest.button;
import static dev.chancery.console.prompts.PromptsInTest.isOffered;
import static dev.chancery.console.prompts.PromptsInTest.text;
import static org.assertj.core.api.Assertions.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.STRING;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.textfield.TextField;
import dev.chancery.access.Role;
import dev.chancery.console.ConsoleInTest;
import dev.chancery.console.editor.PromptState;
import dev.chancery.console.editor.ScriptedPrompts;
import dev.chancery.console.kit.AddressInTest;
import dev.chancery.console.kit.Download;
import dev.chancery.console.kit.EmptyState;
import dev.chancery.console.kit.Page;
import dev.chancery.console.kit.SearchField;
import dev.chancery.prompts.PromptContent;
import dev.chancery.prompts.PromptKind;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class PromptListViewTest {
    private final ScriptedPrompts prompts = new ScriptedPrompts(Role.EDITOR)
            .with("claims/triage", ScriptedPrompts.chat("one"), ScriptedPrompts.chat("two letters"))
            .with("claims/answers/kind", ScriptedPrompts.chat("three"))
            .with("greeting", ScriptedPrompts.chat("four letters"))
            .with("tone", PromptContent.system("Be kind."));

    @AfterEach
    void close() {
        ConsoleInTest.close();
    }

    @Test
    void showsFoldersFirst() {
        open("prompts");
        assertThat(names()).containsExactly("claims", "greeting");
        assertThat(_get(grid(), 0).inside()).isEqualTo(2);
    }

    @Test
    void namesTheBoxesThatChooseRows() {
        open("prompts");
        PromptGrid grid = grid();
        UI.getCurrent().add(new Div(grid));
        assertThat(Page.scripts("nameBoxes")).last(as(STRING)).contains("Choose all", "Choose this row");
        UI.getCurrent().setLocale(Locale.SIMPLIFIED_CHINESE);
        UI.getCurrent().add(new Div(grid));
        assertThat(Page.scripts("nameBoxes")).last(as(STRING)).contains("全选", "选择此行");
    }

    @Test
    void namesWhatSortsTheList() {
        open("prompts");
        UI.getCurrent().setLocale(Locale.SIMPLIFIED_CHINESE);
        UI.getCurrent().add(new Div(grid()));
        assertThat(Page.scripts("nameSorters")).last(as(STRING)).contains("按“{column}”排序");
    }

    @Test
    void namesWhatWaitsForASecondPerson() {
        open("prompts");
        assertThat(_find(WaitingRequests.class)).isEmpty();
        ConsoleInTest.close();

        prompts.requests.add(ScriptedPrompts.request("r1", "ann"));
        open("prompts");
        Anchor link = _get(_get(WaitingRequests.class), Anchor.class);
        assertThat(link.getText()).isEqualTo("p: production to version 2");
        assertThat(link.getHref()).isEqualTo("prompts/p?tab=versions");
    }

    @Test
    void opensTheFolderOfTheAddressAndGoesUpAgain() {
        open("prompts?folder=claims");
        assertThat(names()).containsExactly("claims/answers", "claims/triage");
        _click(button("All"));
        assertThat(AddressInTest.replaced()).isEqualTo("prompts");
        assertThat(names()).containsExactly("claims", "greeting");
    }

    @Test
    void choosingAFolderGoesIntoIt() {
        open("prompts");
        _clickItem(grid(), 0);
        assertThat(AddressInTest.replaced()).isEqualTo("prompts?folder=claims");
        assertThat(names()).containsExactly("claims/answers", "claims/triage");
    }

    @Test
    void choosingAPromptOpensItsPage() {
        open("prompts");
        _clickItem(grid(), 1);
        prompts.background.answer();
        assertThat(UI.getCurrent().getInternals().getActiveViewLocation().getPath())
                .isEqualTo("prompts/greeting");
    }

    @Test
    void findsWordsInAllFolders() {
        open("prompts");
        _setValue(_get(SearchField.class), "letters");
        assertThat(AddressInTest.replaced()).isEqualTo("prompts?q=letters");
        assertThat(names()).containsExactly("claims/triage", "greeting");
        assertThat(_get(grid(), 0).excerpt()).isEqualTo("… letters …");
    }

    @Test
    void narrowsToATagAndALabel() {
        prompts.tags.put("claims/triage", Set.of("legal"));
        prompts.label("greeting", ScriptedPrompts.sits("production", 1, null));
        open("prompts?tag=legal");
        assertThat(names()).containsExactly("claims/triage");
        ConsoleInTest.goTo("prompts?label=production");
        prompts.background.answer();
        assertThat(names()).containsExactly("greeting");
    }

    @Test
    void tellsNothingMatchesFromNothingThere() {
        open("prompts?q=unheard");
        assertThat(text(_get(EmptyState.class))).contains("Nothing matches");
        _click(button("Clear filters"));
        assertThat(names()).containsExactly("claims", "greeting");

        prompts.versions.clear();
        ConsoleInTest.goTo("prompts?tag=x");
        ConsoleInTest.goTo("prompts");
        prompts.background.answer();
        assertThat(all(EmptyState.class)).isEmpty(); // what was read stays until it is read again
    }

    @Test
    void saysWhatToDoWhenThereIsNothing() {
        prompts.versions.clear();
        open("prompts");
        assertThat(text(_get(EmptyState.class))).contains("No prompts yet");
    }

    @Test
    void systemPromptsAreAListOfTheirOwn() {
        open("system-prompts");
        assertThat(names()).containsExactly("tone");
    }

    @Test
    void beginsANewPromptInTheFolderThatIsOpen() {
        open("prompts?folder=claims");
        _click(button("New prompt"));
        TextField name = _get(TextField.class, spec -> spec.withId("new-name"));
        assertThat(name.getValue()).isEqualTo("claims/");
        _setValue(name, "claims/new one");
        _click(button("Begin"));
        prompts.background.answer();
        assertThat(prompts.kept).containsOnlyKeys("claims/new one");
        assertThat(prompts.kept.get("claims/new one").basedOn()).isZero();
        assertThat(all(EditTab.class)).hasSize(1);
    }

    @Test
    void saysAtTheFieldThatANameIsNotAllowed() {
        open("prompts");
        _click(button("New prompt"));
        TextField name = _get(TextField.class, spec -> spec.withId("new-name"));
        _setValue(name, "/x");
        _click(button("Begin"));
        assertThat(name.isInvalid()).isTrue();
        assertThat(name.getErrorMessage()).isEqualTo("name must not begin with a slash.");
    }

    @Test
    void showsDraftsOfWhatIsNotSavedYet() {
        prompts.services()
                .drafts()
                .keep("brand new", 0, PromptState.empty(PromptKind.CHAT).json());
        prompts.services()
                .drafts()
                .keep("soft", 0, PromptState.empty(PromptKind.SYSTEM).json());
        open("prompts");
        assertThat(names()).containsExactly("claims", "brand new", "greeting");
        assertThat(_get(grid(), 1).draft()).isTrue();
    }

    @Test
    void offersReadersNothingThatChanges() {
        ScriptedPrompts read = new ScriptedPrompts(Role.VIEWER).with("p", ScriptedPrompts.chat("one"));
        PromptsInTest.open(read, "prompts");
        assertThat(isOffered("New prompt")).isFalse();
        assertThat(isOffered("Import")).isFalse();
        assertThat(all(Download.class)).hasSize(1);
    }

    @Test
    void saysSoWhenPromptsCannotBeRead() {
        prompts.failure = new IllegalStateException("secret text");
        open("prompts");
        assertThat(text(_get(EmptyState.class)))
                .contains("could not be read", "incident")
                .doesNotContain("secret text");
        prompts.failure = null;
        _click(button("Try again"));
        prompts.background.answer();
        assertThat(names()).contains("greeting");
    }

    @Test
    void speaksChinese() {
        open("prompts");
        PromptsInTest.speak(Locale.SIMPLIFIED_CHINESE, prompts, "system-prompts");
        assertThat(isOffered("新建系统提示词")).isTrue();
        assertThat(all(Main.class)).isNotEmpty();
    }

    @Test
    void listsWhatWasArchivedAndOpensIt() {
        prompts.archived("id-1", "claims/old").archived("id-2", "greeting");
        open("prompts?archived=yes");
        assertThat(names()).containsExactly("claims/old", "greeting");
        ConsoleInTest.goTo("prompts?archived=yes&q=OLD");
        prompts.background.answer();
        assertThat(names()).containsExactly("claims/old");
        _clickItem(grid(), 0);
        prompts.background.answer();
        assertThat(UI.getCurrent().getInternals().getActiveViewLocation().getPathWithQueryParameters())
                .isEqualTo("prompts/claims/old?archived=id-1");
    }

    @Test
    void showsTheListAsRest() {
        open("prompts?q=two+words");
        assertThat(rest("List prompts")).contains("--request GET", "/api/v1/prompts?search=two%20words\"");
        assertThat(rest("Export all")).contains("--request GET", "/api/v1/prompts/export\"");
        ConsoleInTest.goTo("prompts?archived=yes");
        prompts.background.answer();
        assertThat(rest("List prompts")).contains("/api/v1/archived-prompts\"");
    }

    private void open(String address) {
        PromptsInTest.open(prompts, address);
    }

    private static PromptGrid grid() {
        return _get(PromptGrid.class);
    }

    private static List<String> names() {
        return IntStream.range(0, _size(grid()))
                .mapToObj(at -> _get(grid(), at).name())
                .toList();
    }
}
