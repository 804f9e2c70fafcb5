package dev.chancery.console.conversations;

import static com.github.mvysny.kaributesting.v10.GridKt._getFormattedRow;
import static com.github.mvysny.kaributesting.v10.GridKt._size;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static dev.chancery.console.kit.Page.command;
import static dev.chancery.console.kit.Page.rest;
import static dev.chancery.console.kit.Page.restActions;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.mvysny.kaributesting.v10.DownloadKt;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.progressbar.ProgressBar;
import com.vaadin.flow.component.tabs.Tabs;
import com.vaadin.flow.component.textfield.TextField;
import dev.chancery.access.Permission;
import dev.chancery.access.Role;
import dev.chancery.console.ConsoleInTest;
import dev.chancery.console.kit.AddressInTest;
import dev.chancery.console.kit.BackgroundInTest;
import dev.chancery.console.kit.CallersInTest;
import dev.chancery.console.kit.Confirmation;
import dev.chancery.console.kit.Download;
import dev.chancery.console.kit.EmptyState;
import dev.chancery.console.kit.Page;
import dev.chancery.console.kit.SearchField;
import dev.chancery.conversations.ConversationFilter;
import dev.chancery.conversations.ConversationsConfig;
import dev.chancery.conversations.MemoryNote;
import dev.chancery.conversations.MemoryRow;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ConversationsViewTest {
    private static final String MARKUP = "<img src=x onerror=alert(1)> \u202e";

    private final ScriptedArchive archive = new ScriptedArchive();
    private final ScriptedPersons persons = new ScriptedPersons();
    private CallersInTest callers = CallersInTest.of(Role.ADMINISTRATOR);
    private BackgroundInTest background = new BackgroundInTest(callers);
    private String enabled = "true";

    @AfterEach
    void close() {
        ConsoleInTest.close();
    }

    @Test
    void listsConversationsAndUntilWhenTheyAreKept() {
        archive.with(2);
        open("conversations");
        assertThat(_getFormattedRow(_get(ConversationGrid.class), 1))
                .contains("ann", "claims", "case-1", "4", "Feb 18, 2027");
        assertThat(_getFormattedRow(_get(ConversationGrid.class), 0))
                .as("of nobody known")
                .contains("–");
    }

    @Test
    void saysWhereTheListEndsBeforeItsRowsDo() {
        archive.with(10_001);
        open("conversations");
        assertThat(_getFormattedRow(_get(ConversationGrid.class), 9_999)).contains("case-9999");
        assertThat(Page.endOfList()).startsWith("The first 10,000 are shown.");
    }

    @Test
    void filtersAreInTheAddressAndComeFromIt() {
        archive.with(2);
        open("conversations?principal=ann&application=claims&id=case-1");
        assertThat(archive.asked).containsExactly(new ConversationFilter("claims", "case-1", "ann", null, null));
        assertThat(field("conversations-principal").getValue()).isEqualTo("ann");
        assertThat(field("conversations-principal").getElement().hasAttribute("data-search"))
                .isTrue();

        _setValue(field("conversations-id"), " case-9 ");
        assertThat(AddressInTest.replaced().split("[?&]"))
                .containsExactlyInAnyOrder("conversations", "principal=ann", "application=claims", "id=case-9");
        background.answer();
        assertThat(archive.asked.get(1).name()).isEqualTo("case-9");
    }

    @Test
    void readsWhatWasSaidOnlyWhenSomebodyAsks() {
        archive.with(2)
                .say("user", ScriptedArchive.text(MARKUP))
                .say(
                        "assistant",
                        ScriptedArchive.block("{\"type\":\"thinking\",\"thinking\":\"Hm.\",\"signature\":\"s\"}"),
                        ScriptedArchive.text("Yes."),
                        ScriptedArchive.block(
                                "{\"type\":\"tool_use\",\"id\":\"t\",\"name\":\"find\",\"input\":{\"q\":\"a\"}}"))
                .say(
                        "user",
                        ScriptedArchive.block("{\"type\":\"tool_result\",\"tool_use_id\":\"t\",\"content\":\"b\"}"))
                .say("assistant", ScriptedArchive.block("{\"type\":\"hologram\",\"x\":1}"));
        open("conversations?row=row-1");
        assertThat(archive.done).isEmpty();

        _click(button("conversation-read"));
        background.answer();

        assertThat(archive.done).containsExactly("read row-1 from 1");
        assertThat(_find(TurnPanel.class)).hasSize(4);
        assertThat(_find(Div.class, spec -> spec.withClasses("turn-text")).stream()
                        .map(Div::getText))
                .containsExactly(MARKUP, "Yes.");
        assertThat(_find(Details.class).stream().map(Details::getSummaryText))
                .containsExactly("Thinking", "Tool find", "Result of a tool", "Block hologram");
        assertThat(_find(Details.class)).noneMatch(Details::isOpened);
        assertThat(_get(ConversationDetail.class).getElement().getTextRecursively())
                .contains("claude-sonnet-5-5 · 1,234 tokens in, 56 out · max_tokens", "This is all of it.");
    }

    @Test
    void readsALongConversationPieceByPiece() {
        archive.with(1);
        for (int turn = 0; turn < 60; turn++) {
            archive.say("user", ScriptedArchive.text("turn " + turn));
        }
        open("conversations?row=row-0");
        _click(button("conversation-read"));
        background.answer();
        assertThat(_find(TurnPanel.class)).hasSize(50);
        _click(button("conversation-read"));
        background.answer();

        assertThat(_find(TurnPanel.class)).hasSize(60);
        assertThat(archive.done).containsExactly("read row-0 from 1", "read row-0 from 51");
        assertThat(_find(Button.class, spec -> spec.withId("conversation-read")))
                .isEmpty();
    }

    @Test
    void deletesOneAfterAQuestion() {
        archive.with(2);
        open("conversations?row=row-1");
        _click(button("conversation-delete"));
        assertThat(_get(Confirmation.class).getHeaderTitle()).isEqualTo("Delete the conversation case-1?");
        assertThat(archive.done).isEmpty();
        confirm("Delete");

        assertThat(archive.done).containsExactly("delete row-1");
        assertThat(_find(ConversationDetail.class)).isEmpty();
        assertThat(_size(_get(ConversationGrid.class))).isEqualTo(1);
    }

    @Test
    void exportsOneAndWhatIsListed() throws Exception {
        archive.with(2);
        open("conversations?principal=ann&row=row-1");
        for (Download link : _find(Download.class)) {
            DownloadKt._download(link);
        }
        assertThat(archive.done).containsExactlyInAnyOrder("export claims case-1 ann", "export null null ann");
    }

    @Test
    void anAuditorMayReadAndExportAndChangeNothing() {
        callers = CallersInTest.of(Role.AUDITOR);
        archive.with(1);
        open("conversations?row=row-0");
        assertThat(_find(Download.class)).hasSize(2);
        assertThat(_find(Button.class, spec -> spec.withId("conversation-delete")))
                .isEmpty();
        assertThat(_find(Button.class, spec -> spec.withId("conversations-forget")))
                .isEmpty();
    }

    @Test
    void whoMayOnlyReadIsOfferedNothingElse() {
        callers = CallersInTest.of(Permission.READ_CONVERSATIONS);
        archive.with(1);
        open("conversations?row=row-0");
        assertThat(restActions()).containsExactly("Read what was said");
        assertThat(_find(Download.class)).isEmpty();
        assertThat(_find(Button.class, spec -> spec.withId("conversation-delete")))
                .isEmpty();
    }

    @Test
    void saysWhichPropertySwitchesConversationsOn() {
        enabled = "false";
        open("conversations");
        assertThat(_get(EmptyState.class).getElement().getTextRecursively())
                .contains(
                        "Conversations are switched off",
                        "chancery.conversations.enabled=true",
                        "“Keep conversations”");
    }

    @Test
    void showsWhatWasStoredBeforeItWasSwitchedOff() {
        enabled = "false";
        archive.with(1);
        open("conversations");
        assertThat(_size(_get(ConversationGrid.class))).isEqualTo(1);
        assertThat(_get(Paragraph.class, spec -> spec.withId("conversations-off"))
                        .getText())
                .contains("what was stored before is shown");
    }

    @Test
    void saysWhenNothingMatchesAndClearsTheFilters() {
        archive.with(1);
        open("conversations?principal=bob");
        assertThat(_find(ConversationGrid.class)).isEmpty();
        _click(_get(Button.class, spec -> spec.withText("Clear filters")));
        assertThat(AddressInTest.replaced()).isEqualTo("conversations");
        background.answer();
        assertThat(_size(_get(ConversationGrid.class))).isEqualTo(1);
        assertThat(field("conversations-principal").getValue()).isEmpty();
    }

    @Test
    void saysWhenTheListCannotBeRead() {
        archive.failure = new IllegalStateException("secret words");
        open("conversations");
        assertThat(_get(EmptyState.class).getElement().getTextRecursively())
                .contains("incident")
                .doesNotContain("secret");
    }

    @Test
    void showsAndSearchesAndDeletesWhatClaudeNoted() {
        persons.memories.add(new MemoryRow("claims", "ann", 2, 1_500));
        persons.memories.add(new MemoryRow("sales", "bob/x", 1, 10));
        persons.notes.add(new MemoryNote("/memories/a", MARKUP, ScriptedArchive.WHEN, ScriptedArchive.WHEN));
        persons.notes.add(new MemoryNote("/memories/b", "Likes tea", ScriptedArchive.WHEN, ScriptedArchive.WHEN));
        open("conversations?tab=memory&row=claims/ann");
        assertThat(_getFormattedRow(_get(MemoryGrid.class), 0)).containsExactly("ann", "claims", "2", "1,500");
        assertThat(persons.done).isEmpty();

        _click(button("memory-read"));
        background.answer();
        assertThat(texts()).containsExactly(MARKUP, "Likes tea");
        _setValue(_get(SearchField.class), "TEA");
        assertThat(texts()).containsExactly("Likes tea");
        _click(_find(Button.class).stream()
                .filter(each -> "Delete /memories/b".equals(each.getAriaLabel().orElse("")))
                .findFirst()
                .orElseThrow());
        confirm("Delete");
        assertThat(persons.done).containsExactly("read claims ann", "delete claims ann /memories/b");
    }

    @Test
    void aTabIsInTheAddress() {
        archive.with(1);
        persons.memories.add(new MemoryRow("sales", "bob/x", 1, 10));
        open("conversations");
        _get(Tabs.class).setSelectedIndex(1);
        assertThat(AddressInTest.replaced()).isEqualTo("conversations?tab=memory");
        background.answer();
        assertThat(_size(_get(MemoryGrid.class))).isEqualTo(1);
        assertThat(_find(ConversationGrid.class)).isEmpty();
    }

    @Test
    void forgetsAPersonWhoseNameWasTypedTwice() {
        open("conversations?principal=ann");
        _click(button("conversations-forget"));
        background.answer();
        assertThat(field("forget-principal").getValue()).isEqualTo("ann");
        assertThat(preview()).startsWith("Stored: 2 conversations with 8 turns, 3 notes");
        assertThat(button("forget-verb").isEnabled()).isFalse();
        _setValue(field("forget-again"), "Ann");
        assertThat(button("forget-verb").isEnabled()).as("letter by letter").isFalse();

        _setValue(field("forget-again"), "ann");
        _click(button("forget-verb"));
        assertThat(_get(Confirmation.class).getHeaderTitle()).isEqualTo("Forget ann?");
        assertThat(persons.done).isEmpty();
        confirm("Forget");
        assertThat(persons.done).containsExactly("forget ann");
    }

    @Test
    void thePageGoesOnWhileAPersonIsForgotten() {
        open("conversations?principal=ann");
        _click(button("conversations-forget"));
        background.answer();
        _setValue(field("forget-again"), "ann");
        _click(button("forget-verb"));
        _click(_get(_get(Confirmation.class), Button.class, spec -> spec.withText("Forget")));
        assertThat(persons.done).isEmpty();
        ForgetDialog dialog = _get(ForgetDialog.class);
        assertThat(_get(dialog, ProgressBar.class).isIndeterminate()).isTrue();
        assertThat(dialog.getElement().getTextRecursively()).contains("Forgetting…");
        assertThat(button("forget-verb").isEnabled()).as("twice").isFalse();
        assertThat(field("forget-principal").isEnabled()).isFalse();
        background.answer();
        assertThat(persons.done).containsExactly("forget ann");
        assertThat(_find(ForgetDialog.class)).isEmpty();
    }

    @Test
    void forgetsNobodyOfWhomNothingIsStored() {
        persons.stored = new dev.chancery.conversations.PersonData(0, 0, 0, 0);
        open("conversations?principal=ann");
        _click(button("conversations-forget"));
        background.answer();
        _setValue(field("forget-again"), "ann");
        assertThat(preview()).startsWith("Nothing is stored of this name.");
        assertThat(button("forget-verb").isEnabled()).isFalse();
    }

    @Test
    void showsAsRestWhatIsDoneHere() {
        archive.with(2);
        persons.memories.add(new MemoryRow("sales", "bob/x", 1, 10));
        open("conversations?principal=ann&row=row-1");
        assertThat(restActions()).containsExactly("Read what was said", "Export", "Delete");
        assertThat(rest("Read what was said")).contains("--request GET", "/api/v1/conversations/row-1/turns\"");
        assertThat(rest("Export"))
                .contains("/api/v1/conversations/export?application=claims&name=case-1&principal=ann\"");
        assertThat(rest("Delete")).contains("--request DELETE", "/api/v1/conversations/row-1\"");
        _click(_get(Button.class, spec -> spec.withText("Show as REST")));
        assertThat(command()).contains("--request GET", "/api/v1/conversations?principal=ann\"");

        open("conversations?tab=memory&row=sales/bob/x");
        assertThat(rest("Read the notes")).contains("/api/v1/persons/notes?application=sales&principal=bob%2Fx\"");
        assertThat(rest("Delete all notes"))
                .contains("--request DELETE", "application=sales&principal=bob%2Fx&path=%2Fmemories\"");
        _click(_get(Button.class, spec -> spec.withText("Show as REST")));
        assertThat(command()).contains("/api/v1/persons/memories\"");
    }

    @Test
    void showsAsRestHowAPersonIsForgotten() {
        open("conversations?principal=ann");
        _click(button("conversations-forget"));
        background.answer();
        _click(_get(_get(ForgetDialog.class), Button.class, spec -> spec.withText("Show as REST")));
        assertThat(command()).contains("--request POST", "/api/v1/persons/forget\"", "{\"principal\":\"ann\"}");
        assertThat(persons.done).isEmpty();
    }

    @Test
    void speaksChineseToo() {
        archive.with(1);
        open("conversations");
        UI.getCurrent().setLocale(Locale.SIMPLIFIED_CHINESE);
        ConsoleInTest.goTo("conversations?row=row-0");
        background.answer();
        assertThat(_get(ConversationsView.class).getElement().getTextRecursively())
                .contains("查看内容", "导出")
                .doesNotContain("!{");
    }

    private void confirm(String verb) {
        Confirmation question = _get(Confirmation.class);
        _click(_find(Button.class, spec -> spec.withText(verb)).stream()
                .filter(each -> question.equals(each.findAncestor(Confirmation.class)))
                .findFirst()
                .orElseThrow());
        background.answer();
    }

    private static List<String> texts() {
        return _find(Div.class, spec -> spec.withClasses("turn-text")).stream()
                .map(Div::getText)
                .toList();
    }

    private static String preview() {
        return _get(Div.class, spec -> spec.withId("forget-preview")).getText();
    }

    private static TextField field(String id) {
        return _get(TextField.class, spec -> spec.withId(id));
    }

    private static Button button(String id) {
        return _get(Button.class, spec -> spec.withId(id));
    }

    private ConversationsView view() {
        ConversationsConfig config =
                ConversationsConfig.of(name -> name.equals("chancery.conversations.enabled") ? enabled : null);
        return new ConversationsView(archive, persons, config, background, callers);
    }

    private void open(String address) {
        background = new BackgroundInTest(callers);
        ConsoleInTest.open(address, Map.of(ConversationsView.class, this::view));
        background.answer();
    }
}
