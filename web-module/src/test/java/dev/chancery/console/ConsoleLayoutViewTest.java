package dev.chancery.console;

import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.mvysny.kaributesting.v10.MockVaadin;
import com.github.mvysny.kaributesting.v10.NotificationsKt;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.sidenav.SideNavItem;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.server.ErrorEvent;
import com.vaadin.flow.server.VaadinSession;
import dev.chancery.console.palette.PaletteDialog;
import dev.chancery.console.playground.PlaygroundInTest;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ConsoleLayoutViewTest {
    @AfterEach
    void close() {
        ConsoleInTest.close();
    }

    @Test
    void namesTheViewOnceAndOffersTheViewsThereAre() {
        open("playground");
        assertThat(_get(H1.class).getText()).isEqualTo("Playground");
        assertThat(_find(SideNavItem.class))
                .extracting(SideNavItem::getLabel)
                .startsWith("Dashboard")
                .contains("Playground");
    }

    @Test
    void speaksAnotherLanguageAtOnce() {
        open("playground");
        UI.getCurrent().setLocale(Locale.SIMPLIFIED_CHINESE);
        assertThat(_get(H1.class).getText()).isEqualTo("试验台");
        assertThat(_find(SideNavItem.class))
                .extracting(SideNavItem::getLabel)
                .startsWith("仪表板")
                .contains("试验台");
    }

    @Test
    void listsTheKeysOfTheViewAndItsOwn() {
        open("playground");
        MockVaadin.clientRoundtrip();
        _get(ConsoleLayout.class).showKeys();
        assertThat(_get(Dialog.class).getElement().getTextRecursively())
                .contains("CtrlEnterRun the prompt")
                .contains("?Show these keys");
    }

    @Test
    void thePaletteFindsPagesAndWhatTheSourcesKnow() {
        open("playground");
        assertThat(found("play")).containsExactly("playground");
        assertThat(found("cla")).containsExactly("prompts/claims/triage");
        assertThat(found("x")).isEmpty();
    }

    @Test
    void thePaletteShowsTheOtherKindsWhenOneFails() {
        open("playground");
        assertThat(found("trouble")).isEmpty();
        assertThat(_get(PaletteDialog.class).getElement().getTextRecursively()).contains("Nothing matches");
    }

    private static List<String> found(String text) {
        _get(ConsoleLayout.class).showPalette();
        PaletteDialog dialog = _get(PaletteDialog.class);
        _setValue(_get(dialog, TextField.class), text);
        MockVaadin.clientRoundtrip();
        List<String> addresses =
                _find(dialog, Anchor.class).stream().map(Anchor::getHref).toList();
        if (!text.equals("trouble")) {
            dialog.close();
            MockVaadin.clientRoundtrip();
        }
        return addresses;
    }

    @Test
    void saysThatAnAddressLeadsNowhere() {
        open("no/such/page");
        assertThat(_get(H1.class).getText()).isEqualTo("Nothing here");
    }

    @Test
    void deniesAViewThatDoesNotSayWhoMaySeeIt() {
        open("lonely");
        assertThat(_get(H1.class).getText()).isEqualTo("Nothing here");
    }

    @Test
    void namesAnIncidentInPlaceOfAViewThatFails() {
        open("broken");
        assertThat(_get(H1.class).getText()).isEqualTo("Something went wrong");
        assertThat(_get(InternalErrorView.class).getElement().getTextRecursively())
                .containsPattern("incident [2-9A-HJ-NP-Z]{8} in the server log")
                .doesNotContain(BrokenView.SECRET)
                .doesNotContain("Exception");
    }

    @Test
    void namesAnIncidentWhenAClickFails() {
        open("playground");
        VaadinSession.getCurrent()
                .getErrorHandler()
                .error(new ErrorEvent(new IllegalStateException(BrokenView.SECRET)));
        MockVaadin.clientRoundtrip();
        assertThat(NotificationsKt.getNotifications()).singleElement().satisfies(notice -> {
            assertThat(notice.getDuration()).isZero();
            assertThat(_get(notice, Span.class).getText())
                    .containsPattern("incident [2-9A-HJ-NP-Z]{8}$")
                    .doesNotContain(BrokenView.SECRET);
        });
    }

    private static void open(String address) {
        ConsoleInTest.open(address, PlaygroundInTest.views());
    }
}
