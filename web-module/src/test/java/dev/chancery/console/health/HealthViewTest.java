package dev.chancery.console.health;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.dom.DomEvent;
import com.vaadin.flow.dom.Element;
import com.vaadin.flow.internal.nodefeature.ElementListenerMap;
import dev.chancery.access.Role;
import dev.chancery.console.ConsoleInTest;
import dev.chancery.console.kit.BackgroundInTest;
import dev.chancery.console.kit.CallersInTest;
import dev.chancery.status.Level;
import dev.chancery.status.NodeStatus;
import dev.chancery.status.Status;
import elemental.json.Json;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class HealthViewTest {
    private static final Instant SINCE = Instant.parse("2026-11-21T12:00:00Z");

    private final ScriptedStatus status = new ScriptedStatus();
    private final BackgroundInTest background = new BackgroundInTest(CallersInTest.of(Role.VIEWER));

    @AfterEach
    void close() {
        ConsoleInTest.close();
    }

    @Test
    void showsEveryPartTheWorstFirst() {
        say("storage", Level.FAILING, "The database cannot be reached: refused <b>");
        say("keys", Level.WARNING, "Expired: a.");
        say("keys", Level.WARNING, "To be rotated within 14 days: b.");
        say("ledger", Level.OK, "Records waiting to be written: 0.");
        open();

        assertThat(overall()).isEqualTo("Does not work: Database. To be looked at: API keys");
        assertThat(cards()).hasSize(3);
        assertThat(cards().get(0))
                .contains(
                        "Database", "Failing", "refused <b>", "check that the database runs", "So since Nov 21, 2026");
        assertThat(cards().get(1)).contains("Expired: a.", "To be rotated within 14 days: b.", "Warning");
        assertThat(cards().get(2)).contains("Ledger", "OK").doesNotContain("Look at the database");
    }

    @Test
    void showsAPartThatTheConsoleDoesNotKnow() {
        say("seance", Level.WARNING, "Nobody answers.");
        open();
        assertThat(cards().get(0)).contains("seance", "Nobody answers.", "See the server log.");
        assertThat(overall()).isEqualTo("It works. To be looked at: seance");
    }

    @Test
    void everyKnownPartHasItsWordsInBothLanguages() {
        HealthWords.known().forEach(part -> say(part, Level.WARNING, "x"));
        open();
        assertThat(cards()).hasSize(11).noneMatch(text -> text.contains("!{"));

        UI.getCurrent().setLocale(Locale.SIMPLIFIED_CHINESE);
        ConsoleInTest.goTo("playground");
        ConsoleInTest.goTo("health");
        background.answer();
        assertThat(cards()).hasSize(11).noneMatch(text -> text.contains("!{")).allMatch(text -> text.contains("警告"));
    }

    @Test
    void looksAnewWhenThePageAsksAndNeverTwiceAtOnce() {
        say("ledger", Level.OK, "Fine.");
        open();
        assertThat(overall()).isEqualTo("Everything works");

        status.parts.clear();
        say("ledger", Level.WARNING, "Records waiting to be written: 5000.");
        look();
        look();
        assertThat(background.waiting()).isEqualTo(1);
        background.answer();
        assertThat(status.asked).isEqualTo(2);
        assertThat(cards()).singleElement().asString().contains("5000");
    }

    @Test
    void leavesCardsAloneThatSayTheSame() {
        say("ledger", Level.OK, "Fine.");
        open();
        Component before = _get(HealthCard.class);
        look();
        background.answer();
        assertThat(_get(HealthCard.class)).isSameAs(before);
    }

    @Test
    void keepsWhatItSawWhenTheStatusCannotBeAsked() {
        say("ledger", Level.OK, "Fine.");
        open();
        status.failure = new IllegalStateException("secret words");
        look();
        background.answer();

        assertThat(cards()).hasSize(1);
        assertThat(_get(HealthView.class).getElement().getTextRecursively())
                .contains("incident")
                .doesNotContain("secret words");

        status.failure = null;
        _click(_get(Button.class, spec -> spec.withText("Try again")));
        background.answer();
        assertThat(_find(Button.class, spec -> spec.withText("Try again"))).isEmpty();
    }

    @Test
    void showsTheNodesAndWhichOneIsSilent() {
        say("ledger", Level.OK, "Fine.");
        status.nodes.add(new NodeStatus("a", SINCE, true, Duration.ofMillis(2_400)));
        status.nodes.add(new NodeStatus("b", SINCE, false, Duration.ofSeconds(75)));
        open();

        List<String> rows = _get(NativeTable.class, spec -> spec.withId("health-nodes"))
                .getBody()
                .getChildren()
                .map(row -> row.getElement().getTextRecursively())
                .toList();
        assertThat(rows.get(0)).contains("a", "(this one)", "At work", "2.0 s ago");
        assertThat(rows.get(1)).contains("b", "Not heard of", "1 min 15 s ago").doesNotContain("this one");
    }

    private void say(String part, Level level, String sentence) {
        status.parts.add(new Status(part, level, sentence, SINCE));
    }

    private static void look() {
        Element page = _get(HealthView.class).getElement();
        page.getNode()
                .getFeature(ElementListenerMap.class)
                .fireEvent(new DomEvent(page, "console-tick", Json.createObject()));
    }

    private static String overall() {
        return _get(H2.class, spec -> spec.withId("health-overall")).getText();
    }

    private static List<String> cards() {
        return _find(HealthCard.class).stream()
                .map(card -> card.getElement().getTextRecursively())
                .toList();
    }

    private void open() {
        ConsoleInTest.open("health", Map.of(HealthView.class, () -> new HealthView(status, background)));
        background.answer();
    }
}
