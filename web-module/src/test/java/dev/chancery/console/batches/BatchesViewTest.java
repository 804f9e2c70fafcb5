package dev.chancery.console.batches;

import static com.github.mvysny.kaributesting.v10.GridKt._clickItem;
import static com.github.mvysny.kaributesting.v10.GridKt._getFormattedRow;
import static com.github.mvysny.kaributesting.v10.GridKt._size;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static dev.chancery.console.kit.Page.buttons;
import static dev.chancery.console.kit.Page.rest;
import static dev.chancery.console.kit.Page.restActions;
import static dev.chancery.console.kit.Page.words;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.mvysny.kaributesting.v10.DownloadKt;
import com.vaadin.flow.component.select.Select;
import dev.chancery.access.Permission;
import dev.chancery.access.Role;
import dev.chancery.batches.BatchUse;
import dev.chancery.console.ConsoleInTest;
import dev.chancery.console.kit.AddressInTest;
import dev.chancery.console.kit.BackgroundInTest;
import dev.chancery.console.kit.CallersInTest;
import dev.chancery.console.kit.Confirmation;
import dev.chancery.console.kit.DetailPanel;
import dev.chancery.console.kit.Download;
import dev.chancery.console.kit.EmptyState;
import dev.chancery.console.kit.Page;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class BatchesViewTest {
    private final ScriptedBatches batches = new ScriptedBatches();
    private CallersInTest callers = CallersInTest.of(Role.ADMINISTRATOR);
    private Page page = new Page(new BackgroundInTest(callers));

    @AfterEach
    void close() {
        ConsoleInTest.close();
    }

    @Test
    void listsBatchesAndHowFarTheyAre() {
        batches.present.add(ScriptedBatches.running("msgbatch_02"));
        batches.present.add(ScriptedBatches.ended("msgbatch_01"));
        open("batches");

        assertThat(String.join("|", _getFormattedRow(_get(BatchGrid.class), 0)))
                .contains(" In progress |1,200|0|0|0|", "|msgbatch_02");
        assertThat(String.join("|", _getFormattedRow(_get(BatchGrid.class), 1)))
                .contains(" Ended in part |1,200|1,198|2|0|", "|msgbatch_01");
        assertThat(batches.done).containsExactly("list null after null");
        assertThat(_find(Select.class)).as("of one key there is no choice").isEmpty();
    }

    @Test
    void asksWithTheKeyThatIsChosen() {
        batches.keys.add("claims");
        open("batches");
        assertThat(batches.done).as("all pages are of one workspace").containsExactly("list billing after null");

        @SuppressWarnings("unchecked") // its items are names
        Select<String> key = _get(Select.class, spec -> spec.withId("batches-key"));
        _setValue(key, "claims");
        assertThat(AddressInTest.replaced()).isEqualTo("batches?key=claims");
        page.settle();

        assertThat(batches.done).last().isEqualTo("list claims after null");
    }

    @Test
    void findsTheKeyOfABatchThatIsNamedAlone() {
        batches.keys.add("claims");
        batches.present.add(ScriptedBatches.ended("msgbatch_01"));
        batches.holders.put("msgbatch_01", "claims");
        open("batches?batch=msgbatch_01");

        assertThat(batches.done).containsExactly("list claims after null");
        assertThat(_get(Select.class, spec -> spec.withId("batches-key")).getValue())
                .isEqualTo("claims");
        assertThat(words(BatchDetail.class)).contains("Ended in part");
    }

    @Test
    void takesAKeyThatIsThereForOneThatIsNot() {
        batches.keys.add("claims");
        open("batches?key=renamed");

        assertThat(batches.done).containsExactly("list billing after null");
    }

    @Test
    void saysThatABatchIsNotThere() {
        batches.present.add(ScriptedBatches.ended("msgbatch_01"));
        open("batches?batch=msgbatch_09");

        assertThat(words(DetailPanel.class))
                .contains("msgbatch_09", "There is no batch msgbatch_09 where this key may see it.");
        assertThat(_get(BatchGrid.class).isVisible()).isTrue();
    }

    @Test
    void showsOlderOnesWhenSomebodyAsks() {
        batches.page = 2;
        for (int i = 0; i < 5; i++) {
            batches.present.add(ScriptedBatches.ended("msgbatch_0" + i));
        }
        open("batches");
        assertThat(_size(_get(BatchGrid.class))).isEqualTo(2);

        page.click("Show older ones");
        page.click("Show older ones");

        assertThat(_size(_get(BatchGrid.class))).isEqualTo(5);
        assertThat(buttons()).doesNotContain("Show older ones");
    }

    @Test
    void saysWhatToDoWhereThereAreNone() {
        open("batches");

        assertThat(words(EmptyState.class)).contains("There are no batches", "Call Claude");
    }

    @Test
    void saysWhyNothingCouldBeRead() {
        batches.failure = Page.refusal();
        open("batches");
        assertThat(words(EmptyState.class)).contains("Somebody was faster.");

        batches.failure = null;
        page.click("Try again");
        assertThat(words(EmptyState.class)).contains("There are no batches");
    }

    @Test
    void cancelsOneThatGoesOn() {
        batches.present.add(ScriptedBatches.running("msgbatch_02"));
        open("batches?batch=msgbatch_02");
        assertThat(buttons()).contains("Stop batch").doesNotContain("Delete", "Add up what it used");

        page.click("Stop batch");
        assertThat(_get(Confirmation.class).getHeaderTitle()).isEqualTo("Stop the batch msgbatch_02?");
        assertThat(words(Confirmation.class)).contains("Of its 1,200 requests");
        page.click(Confirmation.class, "Stop batch");

        assertThat(batches.done).contains("cancel msgbatch_02 of null");
        assertThat(words(BatchDetail.class)).contains("Stopping");
    }

    @Test
    void deletesOneThatHasEnded() {
        batches.present.add(ScriptedBatches.ended("msgbatch_01"));
        open("batches?batch=msgbatch_01");

        page.click("Delete");
        page.click(Confirmation.class, "Delete");

        assertThat(batches.done).contains("delete msgbatch_01 of null");
        assertThat(_find(BatchDetail.class)).isEmpty();
        assertThat(words(EmptyState.class)).contains("There are no batches");
    }

    @Test
    void givesResultsAndAddsUpWhatTheyUsed() {
        batches.present.add(ScriptedBatches.ended("msgbatch_01"));
        batches.uses.add(new BatchUse("claude-haiku-5-5", 1_198, 50_000, 7_000, new BigDecimal("0.0425")));
        batches.uses.add(new BatchUse("claude-next", 1, 10, 20, null));
        open("batches");
        _clickItem(_get(BatchGrid.class), 0);
        assertThat(AddressInTest.replaced()).isEqualTo("batches?batch=msgbatch_01");

        assertThat(DownloadKt._download(_get(Download.class)))
                .isEqualTo("{\"custom_id\":\"msgbatch_01\"}\n".getBytes(StandardCharsets.UTF_8));
        page.click("Add up what it used");
        assertThat(words(BatchDetail.class))
                .contains("claude-haiku-5-5", "$0.04 for 50,000 tokens in and 7,000 out, answers: 1,198")
                .contains("No price for 10 tokens in and 20 out, answers: 1");
    }

    @Test
    void offersWhatTheCallerMay() {
        batches.present.add(ScriptedBatches.ended("msgbatch_01"));
        callers = CallersInTest.of(Permission.READ_BATCHES);
        open("batches?batch=msgbatch_01");

        assertThat(_find(Download.class)).as("what was answered").isEmpty();
        assertThat(buttons()).doesNotContain("Delete").contains("Add up what it used");
        assertThat(restActions()).containsExactly("Show this batch", "Add up what it used");
    }

    @Test
    void showsTheSameOverRest() {
        batches.keys.add("claims & co");
        batches.present.add(ScriptedBatches.ended("msgbatch_01"));
        open("batches?key=claims+%26+co&batch=msgbatch_01");

        assertThat(rest("Delete")).contains("--request DELETE", "/api/v1/batches/msgbatch_01?key=claims+%26+co");
        assertThat(rest("Stop batch")).contains("--request POST", "/batches/msgbatch_01/cancel?key=");
        assertThat(rest("Results")).contains("--request GET", "/batches/msgbatch_01/results?key=");
    }

    private void open(String address) {
        BackgroundInTest background = new BackgroundInTest(callers);
        page = new Page(background);
        ConsoleInTest.open(address, Map.of(BatchesView.class, () -> new BatchesView(batches, background, callers)));
        page.settle();
    }
}
