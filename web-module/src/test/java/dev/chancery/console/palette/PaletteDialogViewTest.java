package dev.chancery.console.palette;

import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.KeyPressEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.textfield.TextField;
import dev.chancery.access.Role;
import dev.chancery.console.ConsoleInTest;
import dev.chancery.console.kit.BackgroundInTest;
import dev.chancery.console.kit.CallersInTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** While somebody types, the page goes on. */
class PaletteDialogViewTest {
    private final BackgroundInTest background = new BackgroundInTest(CallersInTest.of(Role.ADMINISTRATOR));
    private final Palette palette = new Palette(
            List.of((text, most) -> List.of(new PaletteHit(PaletteKind.PROMPT, text, "prompts/" + text))),
            List.of(),
            background);

    @BeforeEach
    void open() {
        ConsoleInTest.open("no/such/page", Map.of());
    }

    @AfterEach
    void close() {
        ConsoleInTest.close();
    }

    @Test
    void showsWhatWasFoundForWhatIsWrittenNow() {
        PaletteDialog dialog = opened();
        type(dialog, "xyz");
        type(dialog, "xyzz");
        assertThat(background.waiting()).isEqualTo(2);
        assertThat(addresses(dialog)).as("not yet").noneMatch(address -> address.startsWith("prompts/xyz"));

        background.answer();
        assertThat(addresses(dialog)).containsExactly("prompts/xyzz");
        type(dialog, "x");
        assertThat(background.waiting()).as("too little to look for").isZero();
        assertThat(addresses(dialog)).doesNotContain("prompts/xyzz");
    }

    @Test
    void enterIsForgottenWhenSomebodyTypesOn() {
        PaletteDialog dialog = opened();
        type(dialog, "xyz");
        enter(dialog);
        type(dialog, "xyzz");
        background.answer();
        assertThat(clicks()).isZero();
        enter(dialog);
        assertThat(clicks()).isOne();
    }

    /** So many were asked of the browser since this was asked before. */
    private static long clicks() {
        UI.getCurrent().getInternals().getStateTree().runExecutionsBeforeClientResponse();
        return UI.getCurrent().getInternals().dumpPendingJavaScriptInvocations().stream()
                .filter(script -> script.getInvocation().getExpression().contains("click"))
                .count();
    }

    private PaletteDialog opened() {
        PaletteDialog dialog = new PaletteDialog(palette);
        dialog.open();
        return _get(PaletteDialog.class);
    }

    private static void type(PaletteDialog dialog, String text) {
        _setValue(_get(dialog, TextField.class), text);
    }

    private static void enter(PaletteDialog dialog) {
        TextField field = _get(dialog, TextField.class);
        ComponentUtil.fireEvent(field, new KeyPressEvent(field, "Enter"));
    }

    private static List<String> addresses(PaletteDialog dialog) {
        return _find(dialog, Anchor.class).stream().map(Anchor::getHref).toList();
    }
}
