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
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.icon.Icon;
import com.vaadin.flow.dom.DomEvent;
import com.vaadin.flow.dom.Element;
import com.vaadin.flow.internal.nodefeature.ElementListenerMap;
import dev.chancery.access.Role;
import dev.chancery.console.ConsoleInTest;
import dev.chancery.console.kit.BackgroundInTest;
import dev.chancery.console.kit.Badge;
import dev.chancery.console.kit.CallersInTest;
import dev.chancery.status.Finding;
import dev.chancery.status.Level;
import dev.chancery.status.Names;
import dev.chancery.status.NodeStatus;
import dev.chancery.status.PromptDelivery;
import dev.chancery.status.PromptDelivery.State;
import dev.chancery.status.Status;
import elemental.json.Json;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
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
        say("storage", Level.FAILING, Finding.STORAGE_AWAY, "refused <b>");
        say("keys", Level.WARNING, Finding.KEYS_EXPIRED, Names.of(List.of("a")));
        say("keys", Level.WARNING, Finding.KEYS_ROTATE_SOON, Duration.ofDays(14), Names.of(List.of("b")));
        fine();
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
        say("seance", Level.WARNING, Finding.STATUS_UNKNOWN);
        open();
        assertThat(cards().get(0)).contains("seance", "cannot be told", "See the server log.");
        assertThat(overall()).isEqualTo("It works. To be looked at: seance");
    }

    @Test
    void everyKnownPartHasItsWordsInBothLanguages() {
        HealthWords.known().forEach(part -> say(part, Level.WARNING, Finding.ALERTS_WAIT));
        open();
        assertThat(cards()).hasSize(11).noneMatch(text -> text.contains("!{"));

        inChinese();
        assertThat(cards()).hasSize(11).noneMatch(text -> text.contains("!{")).allMatch(text -> text.contains("警告"));
    }

    @Test
    void saysEveryFindingInBothLanguages() {
        Stream.of(Finding.values()).forEach(finding -> say(finding.name(), Level.OK, finding, "a", "b", "c", "d"));
        open();
        assertThat(sentences()).hasSize(Finding.values().length).noneMatch(text -> text.contains("!{"));
        assertThat(sentences()).noneMatch(text -> text.contains("{"));

        inChinese();
        assertThat(sentences()).hasSize(Finding.values().length).allMatch(text -> text.codePoints()
                .anyMatch(Character::isIdeographic));
    }

    @Test
    void wordsValuesAsTheReaderWritesThem() {
        say("audit", Level.OK, Finding.AUDIT_VERIFIED, SINCE, "The audit trail is intact.");
        say("models", Level.OK, Finding.MODELS_END, "m", LocalDate.parse("2026-12-01"), 1_200, Duration.ofDays(7));
        say("keys", Level.OK, Finding.KEYS_EXPIRED, Names.of(Collections.nCopies(12, "k")));
        say("conversations", Level.OK, Finding.CONVERSATIONS_STORED, Duration.ofHours(5));
        open();
        assertThat(sentences())
                .anyMatch(text -> text.startsWith("Verified at Nov 21, 2026"))
                .contains(
                        "m ends on Dec 1, 2026. Requests in the last 7 days: 1,200. Move them to another model.",
                        "Expired: k, k, k, k, k, k, k, k, k, k and 2 more.",
                        "Conversations are stored, and removed 5 hours after their last turn.");

        inChinese();
        assertThat(sentences())
                .contains(
                        "m 将于 2026年12月1日 停用。最近 7 天的请求：1,200 次。请改用其他模型。",
                        "已过期：k、k、k、k、k、k、k、k、k、k 以及另外 2 个。",
                        "会话会保存，并在最后一轮对话的 5 小时后删除。");
    }

    @Test
    void looksAnewWhenThePageAsksAndNeverTwiceAtOnce() {
        fine();
        open();
        assertThat(overall()).isEqualTo("Everything works");

        status.parts.clear();
        say("ledger", Level.WARNING, Finding.LEDGER_WAITING, 5_000);
        look();
        look();
        assertThat(background.waiting()).isEqualTo(1);
        background.answer();
        assertThat(status.asked).isEqualTo(2);
        assertThat(cards()).singleElement().asString().contains("5,000");
    }

    @Test
    void leavesCardsAloneThatSayTheSame() {
        fine();
        open();
        Component before = _get(HealthCard.class);
        look();
        background.answer();
        assertThat(_get(HealthCard.class)).isSameAs(before);
    }

    @Test
    void keepsWhatItSawWhenTheStatusCannotBeAsked() {
        fine();
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
        fine();
        status.nodes.add(node("a", true, Duration.ofMillis(2_400), new PromptDelivery(State.UP_TO_DATE, 1_200, 0)));
        status.nodes.add(node("b", false, Duration.ofSeconds(75), PromptDelivery.of(State.PERHAPS_STALE)));
        open();

        List<String> rows = nodes();
        assertThat(rows.get(0)).contains("a", "(this one)", "At work", "Up to date, 1,200 ready", "2.0 s ago");
        assertThat(rows.get(1))
                .contains("b", "Not heard of", "Perhaps STALE, or stopped", "1 min 15 s ago")
                .doesNotContain("this one");
    }

    @Test
    void saysWhatEachNodeServesInBothLanguagesAndNeverByColourAlone() {
        fine();
        for (State state : State.values()) {
            status.nodes.add(node(state.name(), false, Duration.ZERO, new PromptDelivery(state, 4, 2)));
        }
        open();
        assertThat(nodes())
                .extracting(row -> row.replaceFirst("(?s)Nov.*", "").replaceFirst("[A-Z_]+At work", ""))
                .containsExactly(
                        "Up to date, 4 ready",
                        "Behind: serves what was published before",
                        "Packaged fallback in use for 2",
                        "Nothing asked for yet",
                        "STALE: serves what it last knew",
                        "Perhaps STALE, or stopped",
                        "Does not tell");
        assertThat(_find(
                        Badge.class,
                        spec -> spec.withPredicate(badge -> badge.getChildren().noneMatch(Icon.class::isInstance))))
                .isEmpty();

        inChinese();
        assertThat(nodes())
                .hasSize(State.values().length)
                .noneMatch(text -> text.contains("!{"))
                .anyMatch(text -> text.contains("最新，4 个版本就绪"));
    }

    private static NodeStatus node(String name, boolean self, Duration quiet, PromptDelivery prompts) {
        return new NodeStatus(name, SINCE, self, quiet, quiet.toSeconds() > 20, prompts);
    }

    private static List<String> nodes() {
        return _get(NativeTable.class, spec -> spec.withId("health-nodes"))
                .getBody()
                .getChildren()
                .map(row -> row.getElement().getTextRecursively())
                .toList();
    }

    private void say(String part, Level level, Finding finding, Object... values) {
        status.parts.add(new Status(part, level, finding, List.of(values), SINCE));
    }

    private void fine() {
        say("ledger", Level.OK, Finding.LEDGER_WAITING, 0);
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

    private static List<String> sentences() {
        return _find(Paragraph.class, spec -> spec.withClasses("health-sentence")).stream()
                .map(Paragraph::getText)
                .toList();
    }

    private void inChinese() {
        UI.getCurrent().setLocale(Locale.SIMPLIFIED_CHINESE);
        ConsoleInTest.goTo("playground");
        ConsoleInTest.goTo("health");
        background.answer();
    }

    private void open() {
        ConsoleInTest.open("health", Map.of(HealthView.class, () -> new HealthView(status, background)));
        background.answer();
    }
}
