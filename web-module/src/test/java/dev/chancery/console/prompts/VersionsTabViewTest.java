package dev.chancery.console.prompts;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static dev.chancery.console.kit.Page.command;
import static dev.chancery.console.kit.Page.rest;
import static dev.chancery.console.prompts.PromptsInTest.button;
import static dev.chancery.console.prompts.PromptsInTest.isOffered;
import static dev.chancery.console.prompts.PromptsInTest.text;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.combobox.ComboBoxBase;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.dom.Element;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.QueryParameters;
import dev.chancery.access.Callers;
import dev.chancery.access.Permission;
import dev.chancery.access.Role;
import dev.chancery.console.ConsoleInTest;
import dev.chancery.console.editor.DiffView;
import dev.chancery.console.editor.ScriptedPrompts;
import dev.chancery.console.kit.AddressInTest;
import dev.chancery.console.kit.CallersInTest;
import dev.chancery.console.kit.EmptyState;
import dev.chancery.console.kit.RestMenu;
import dev.chancery.console.playground.PlaygroundInTest;
import dev.chancery.prompts.LabelRule;
import dev.chancery.prompts.PromptLabel;
import dev.chancery.usage.Latencies;
import dev.chancery.usage.PromptVersionUse;
import dev.chancery.usage.Use;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class VersionsTabViewTest {
    private final ScriptedPrompts prompts = filled(Role.ADMINISTRATOR);

    private static ScriptedPrompts filled(Role role) {
        return filled(new ScriptedPrompts(role));
    }

    private static ScriptedPrompts filled(ScriptedPrompts empty) {
        return empty.with("p", ScriptedPrompts.chat("one"), ScriptedPrompts.chat("two"), ScriptedPrompts.chat("three"))
                .label("p", ScriptedPrompts.sits("production", 2, 1));
    }

    @AfterEach
    void close() {
        ConsoleInTest.close();
    }

    @Test
    void comparesTheVersionsOfTheAddress() {
        open("prompts/p?tab=versions&version=3&with=1");
        assertThat(text(_get(VersionPanel.class))).contains("Version 3", "made 3", "one", "three");
        _setValue(compared(), 2);
        assertThat(text(_get(DiffView.class))).contains("two").doesNotContain("one");
    }

    @Test
    void walksAndTellsTheAddress() {
        open("prompts/p?tab=versions&version=3");
        _click(_get(Button.class, spec -> spec.withAttribute("data-key", "j")));
        assertThat(AddressInTest.replaced()).contains("version=2");
        assertThat(text(_get(VersionPanel.class))).contains("Version 2", "production");
        _click(_get(Button.class, spec -> spec.withAttribute("data-key", "k")));
        assertThat(text(_get(VersionPanel.class))).contains("made 3");
    }

    @Test
    void putsALabelOnAVersion() {
        open("prompts/p?tab=versions&version=3");
        _click(_get(Button.class, spec -> spec.withId("put-label")));
        assertThat(label().getValue()).isEqualTo("production");
        assertThat(text(_get(LabelDialog.class))).contains("Every call that asks for production gets version 3");
        _click(last("Put label"));
        prompts.background.answer();
        assertThat(prompts.done).containsExactly("move p production 3");
        assertThat(text(_get(LabelsPanel.class))).contains("Serves version 3");
    }

    @Test
    void leavesItToTheServiceHowLongALabelMayBe() {
        open("prompts/p?tab=versions&version=3");
        _click(_get(Button.class, spec -> spec.withId("put-label")));
        String typed = "x".repeat(37);
        ComponentUtil.fireEvent(label(), new ComboBoxBase.CustomValueSetEvent<>(label(), true, " " + typed));
        assertThat(label().getValue()).isEqualTo(typed);
        _click(last("Put label"));
        assertThat(prompts.done).containsExactly("move p " + typed + " 3");
    }

    @Test
    void asksWhereTwoMustAgree() {
        prompts.rules.put("production", LabelRule.WITH_ANOTHER);
        open("prompts/p?tab=versions&version=3");
        _click(_get(Button.class, spec -> spec.withId("put-label")));
        _setValue(_get(TextArea.class, spec -> spec.withId("label-reason")), "tested");
        _click(last("Put label"));
        assertThat(prompts.done).containsExactly("ask p production 3 100: tested");
    }

    @Test
    void triesAVersionOnAShareAndEndsThat() {
        open("prompts/p?tab=versions&version=3");
        _click(_get(Button.class, spec -> spec.withId("try-label")));
        _setValue(_get(IntegerField.class, spec -> spec.withId("label-share")), 25);
        assertThat(text(_get(LabelDialog.class))).contains("25 % of the calls that ask for production get version 3");
        _click(last("Try on a share"));
        assertThat(prompts.done).containsExactly("split p production 3 25");

        prompts.label("p", new PromptLabel("production", 2, 1, 3, 25, "ann", ScriptedPrompts.NOW));
        ConsoleInTest.goTo("prompts");
        open("prompts/p?tab=versions");
        assertThat(text(_get(LabelsPanel.class))).contains("25 % of the calls get version 3, the others version 2");
        _click(button("End trial"));
        assertThat(prompts.done).endsWith("end the trial of 3 of p production 2");
        assertThat(rest(labelsRest(), "End trial")).contains("PUT", "/prompts/p/labels/production", "{\"version\":2}");
        assertThat(rest(labelsRest(), "Take for all")).contains("PUT", "{\"version\":3}");
    }

    @Test
    void rollsBackWithOneClick() {
        open("prompts/p?tab=versions");
        _click(button("Roll back"));
        assertThat(prompts.done).containsExactly("roll back p production from 2");
        assertThat(rest(labelsRest(), "Roll back"))
                .contains("POST", "/prompts/p/labels/production/rollback", "If-Match: \"2\"");
        assertThat(rest(labelsRest(), "Take off")).contains("DELETE", "/prompts/p/labels/production");
    }

    private static RestMenu labelsRest() {
        return _get(_get(LabelsPanel.class), RestMenu.class);
    }

    @Test
    void takesALabelOffWhenThatIsConfirmed() {
        open("prompts/p?tab=versions");
        _click(button("Take off"));
        assertThat(prompts.done).isEmpty();
        _click(last("Take off"));
        assertThat(prompts.done).containsExactly("remove p production");
    }

    @Test
    void comparesWhatTwoVersionsUsed() {
        Use used = new Use(200, 190, 10, 0, 0, 0, 1_000, 500, 0, 0, 0, 3_000, 0, 0, new BigDecimal("4"));
        Use less = new Use(100, 100, 0, 0, 0, 0, 900, 400, 0, 0, 0, 0, 0, 0, new BigDecimal("1"));
        prompts.used.add(new PromptVersionUse(
                1, used, Latencies.of(Duration.ofSeconds(2)), Latencies.of(Duration.ofMillis(400))));
        prompts.used.add(new PromptVersionUse(3, less, Latencies.of(Duration.ofSeconds(1)), Latencies.of()));
        open("prompts/p?tab=usage&a=1&b=3");
        assertThat(cells())
                .contains(List.of("Calls", "200", "100", "-50%"))
                .contains(List.of("Error rate", "5%", "0%", "–"))
                .contains(List.of("Input tokens", "4,000", "900", "-77.5%"))
                .contains(List.of("Cost", "$4.00", "$1.00", "-75%"))
                .contains(List.of("Cost per call", "$0.02", "$0.01", "-50%"))
                .anyMatch(row ->
                        row.get(0).equals("First token, P95") && row.get(2).equals("–"));
    }

    private static List<List<String>> cells() {
        return _get(UsageTable.class)
                .getElement()
                .getChild(0)
                .getChildren()
                .flatMap(Element::getChildren)
                .map(row -> row.getChildren().map(Element::getTextRecursively).toList())
                .toList();
    }

    @Test
    void restoresAnOlderVersionAsANewOne() {
        open("prompts/p?tab=versions&version=1");
        _click(_get(Button.class, spec -> spec.withId("restore")));
        _click(last("Show as REST"));
        assertThat(command()).contains("PUT", "/api/v1/prompts/p/versions", "Back to version 1", "If-Match: \"3\"");
        _click(last("Restore"));
        assertThat(prompts.done).containsExactly("restore p 1: Back to version 1");
    }

    @Test
    void aSecondPersonDecides() {
        prompts.requests.add(ScriptedPrompts.request("r1", "ann"));
        open("prompts/p?tab=versions");
        assertThat(text(_get(RequestsPanel.class))).contains("production to version 2", "ann", "tried");
        _click(button("Approve"));
        _setValue(_get(TextArea.class, spec -> spec.withId("request-comment")), "looks good");
        _click(last("Approve"));
        assertThat(prompts.done).containsExactly("approve r1: looks good");
    }

    @Test
    void nobodyDecidesTheirOwn() {
        prompts.requests.add(ScriptedPrompts.request("r1", "Ada"));
        open("prompts/p?tab=versions");
        assertThat(isOffered("Approve")).isFalse();
        _click(button("Take back"));
        assertThat(prompts.done).containsExactly("withdraw r1");
    }

    @Test
    void readersMoveNothing() {
        ScriptedPrompts read = filled(Role.AUDITOR);
        read.requests.add(ScriptedPrompts.request("r1", "ann"));
        PromptsInTest.open(read, "prompts/p?tab=versions&version=3");
        assertThat(text(_get(VersionPanel.class))).contains("made 3");
        for (String action :
                new String[] {"Put label", "Try on a share", "Restore", "Roll back", "Approve", "Refuse"}) {
            assertThat(isOffered(action)).as(action).isFalse();
        }
    }

    @Test
    void showsWhatVersionsUsedSideBySide() {
        open("prompts/p?tab=usage&a=1&b=3");
        assertThat(prompts.done).containsExactly("usage p [1, 3]");
        assertThat(text(_get(EmptyState.class))).contains("Neither version was used");
    }

    @Test
    void saysWhyUsageCannotBeRead() {
        open("prompts/p?tab=use");
        prompts.failure = new IllegalStateException("secret");
        ConsoleInTest.goTo("prompts/p?tab=usage");
        prompts.background.answer();
        assertThat(text(_get(UsageTab.class))).contains("incident").doesNotContain("secret");
    }

    @Test
    void opensVersionsInThePlayground() {
        tryOut("try-version", "prompt=p&version=3");
        tryOut("try-both", "prompt=p&version=1&2.prompt=p&2.version=3&panes=2");
    }

    @Test
    void offersThePlaygroundToThoseWhoMayUseIt() {
        PromptsInTest.open(filled(Role.VIEWER), "prompts/p?tab=versions&version=3");
        assertThat(isOffered("Try in Playground")).isFalse();
    }

    @Test
    void letsLabelsBeMovedByThoseWhoMayDoNothingElse() {
        Callers promoter = CallersInTest.of(Permission.READ_PROMPTS, Permission.PROMOTE_PROMPTS);
        PromptsInTest.open(filled(new ScriptedPrompts(promoter)), "prompts/p?tab=versions&version=1");
        assertThat(isOffered("Roll back")).isTrue();
        assertThat(isOffered("Put label")).isTrue();
        assertThat(isOffered("Restore")).isFalse();

        PromptsInTest.open(filled(Role.VIEWER), "prompts/p?tab=versions&version=1");
        assertThat(isOffered("Roll back")).isFalse();
        assertThat(isOffered("Put label")).isFalse();
    }

    @Test
    void showsARequestAsRest() {
        prompts.rules.put("production", LabelRule.WITH_ANOTHER);
        open("prompts/p?tab=versions&version=3");
        _click(_get(Button.class, spec -> spec.withId("put-label")));
        _setValue(_get(TextArea.class, spec -> spec.withId("label-reason")), "tried");
        _click(last("Show as REST"));
        assertThat(command())
                .contains(
                        "POST \"$CHANCERY",
                        "/api/v1/promotions",
                        "{\"prompt\":\"p\",\"label\":\"production\",\"version\":3,\"reason\":\"tried\"}");
    }

    @Test
    void showsADecisionAsRest() {
        prompts.requests.add(ScriptedPrompts.request("r1", "ann"));
        open("prompts/p?tab=versions");
        _click(last("Refuse"));
        _click(last("Show as REST"));
        assertThat(command()).contains("POST", "/api/v1/promotions/r1/refuse", "{\"comment\":\"\"}");
    }

    private void tryOut(String id, String query) {
        Map<Class<?>, Supplier<? extends Component>> views = new HashMap<>(PromptsInTest.views(prompts));
        views.putAll(PlaygroundInTest.views());
        ConsoleInTest.open("prompts/p?tab=versions&version=3&with=1", views);
        prompts.background.answer();
        _click(_get(Button.class, spec -> spec.withId(id)));
        Location entered = UI.getCurrent().getInternals().getActiveViewLocation();
        assertThat(entered.getPath()).isEqualTo("playground");
        assertThat(entered.getQueryParameters().getParameters())
                .isEqualTo(QueryParameters.fromString(query).getParameters());
    }

    private void open(String address) {
        PromptsInTest.open(prompts, address);
    }

    @SuppressWarnings("unchecked")
    private static Select<Integer> compared() {
        return _get(Select.class, spec -> spec.withId("compare-with"));
    }

    @SuppressWarnings("unchecked")
    private static ComboBox<String> label() {
        return _get(ComboBox.class, spec -> spec.withId("label-name"));
    }

    private static Button last(String text) {
        var buttons = _find(Button.class, spec -> spec.withText(text));
        return buttons.get(buttons.size() - 1);
    }
}
