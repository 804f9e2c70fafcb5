package dev.chancery.console.keys;

import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static dev.chancery.console.keys.KeyExamples.key;
import static dev.chancery.console.keys.KeyExamples.secret;
import static dev.chancery.console.kit.Page.press;
import static dev.chancery.console.kit.Page.refusal;
import static dev.chancery.console.kit.Page.words;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextField;
import dev.chancery.console.ConsoleInTest;
import dev.chancery.console.kit.Toolbar;
import dev.chancery.keys.Grace;
import dev.chancery.keys.KeyState;
import dev.chancery.keys.KeyStep;
import dev.chancery.keys.KeyVerdict;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(180)
class KeyWizardViewTest {
    private static final String SECRET = "sk-ant-canary-0001";

    private final KeysInTest view = new KeysInTest();

    @AfterEach
    void close() {
        ConsoleInTest.close();
    }

    @Test
    void addsAKeyInFourSteps() {
        view.open("keys");
        view.page.click(Toolbar.class, "Add key");
        assertThat(stepNames()).containsExactly("Paste", "Verify", "Review", "Done");
        _setValue(field("Name"), "billing");
        paste(SECRET);
        assertThat(announced()).isEqualTo("Step 2 of 4: Verify");
        assertThat(words(VerdictPart.class))
                .contains("Anthropic accepts the key", "HTTP 200", "req_ok", "org_1")
                .doesNotContain("Blanks");
        view.page.click(KeyWizard.class, "Next");
        assertThat(words(ReviewPart.class)).contains("billing", "production", "within two seconds");
        view.page.click(KeyWizard.class, "Put into use");
        assertThat(words(KeyWizard.class)).contains("billing now answers with").doesNotContain("Put the old key back");
        view.page.click(KeyWizard.class, "Close");
        assertThat(view.keys.done)
                .containsExactly("add token-1 billing " + SECRET, "verify token-1", "activate token-1");
        assertThat(_find(KeyWizard.class)).isEmpty();
    }

    @Test
    void rotatesWithGraceAndPutsTheOldKeyBack() {
        rotate();
        assertThat(stepNames()).containsExactly("Paste", "Verify", "Grace", "Review", "Done");
        paste(SECRET);
        view.page.click(KeyWizard.class, "Next");
        RadioButtonGroup<Grace> grace = _get(RadioButtonGroup.class);
        assertThat(grace.getValue()).isEqualTo(Grace.DAY);
        _setValue(grace, Grace.HALF_HOUR);
        view.page.click(KeyWizard.class, "Next");
        assertThat(words(ReviewPart.class)).contains("The old key sk-ant-s1...1234 keeps answering until");
        view.page.click(KeyWizard.class, "Put into use");
        assertThat(words(KeyWizard.class)).contains("is a fallback until");
        view.page.click(KeyWizard.class, "Put the old key back");
        assertThat(words(KeyWizard.class)).contains("The old key sk-ant-s1...1234 is in use again");
        assertThat(view.keys.done)
                .containsExactly(
                        "paste token-1 id-billing " + SECRET,
                        "verify token-1",
                        "grace token-1 HALF_HOUR",
                        "activate token-1",
                        "put back s1");
    }

    @Test
    void saysThatNothingKeepsAnsweringWithoutGrace() {
        rotate();
        paste(SECRET);
        view.page.click(KeyWizard.class, "Next");
        RadioButtonGroup<Grace> grace = _get(RadioButtonGroup.class);
        _setValue(grace, Grace.NONE);
        view.page.click(KeyWizard.class, "Next");
        assertThat(words(ReviewPart.class)).contains("cannot be put back").doesNotContain("keeps answering");
    }

    @Test
    void theSecretLeavesThePageOnce() {
        rotate();
        PasswordField field = _get(PasswordField.class);
        _setValue(field, SECRET);
        press(KeyWizard.class, "Store and verify");
        assertThat(field.getValue()).isEmpty();
        assertThat(field.getElement().getProperty("value")).isEmpty();
        view.page.settle();
        assertThat(words(KeyWizard.class)).doesNotContain(SECRET);
    }

    @Test
    void theButtonsCanBeChosenOnceWhileItWorks() {
        rotate();
        _setValue(_get(PasswordField.class), SECRET);
        press(KeyWizard.class, "Store and verify");
        assertThat(footer()).isNotEmpty().noneMatch(Button::isEnabled);
        view.page.settle();
        assertThat(footer()).isNotEmpty().allMatch(Button::isEnabled);
        assertThat(view.keys.done).containsExactly("paste token-1 id-billing " + SECRET, "verify token-1");
    }

    @Test
    void saysThatBlanksWereLeftOut() {
        rotate();
        paste(" " + SECRET + "\n");
        assertThat(words(VerdictPart.class)).contains("Blanks around the key were left out.");
    }

    @Test
    void saysWhatToDoWithARejectedKeyAndTakesAnother() {
        view.keys.verdict = () -> new KeyVerdict(401, "req_no", null, "invalid x-api-key <b>");
        rotate();
        paste(SECRET);
        assertThat(words(VerdictPart.class))
                .contains("Not accepted", "HTTP 401", "req_no", "invalid x-api-key <b>", "Copy it again");
        view.page.click(KeyWizard.class, "Paste another");
        assertThat(view.keys.done).contains("retire token-1");
        view.keys.verdict = () -> KeyExamples.ACCEPTED;
        paste(SECRET);
        assertThat(view.keys.done).contains("paste token-2 id-billing " + SECRET);
    }

    @Test
    void keepsTheKeyWhenAnthropicDoesNotAnswer() {
        view.keys.verdict = () -> new KeyVerdict(0, null, null, "connect timed out");
        rotate();
        paste(SECRET);
        assertThat(words(VerdictPart.class)).contains("No answer", "connect timed out", "go on later");
        view.keys.verdict = () -> KeyExamples.ACCEPTED;
        view.page.click(KeyWizard.class, "Verify again");
        assertThat(words(VerdictPart.class)).contains("Anthropic accepts the key");
    }

    @Test
    void goesOnWhereItWasLeft() {
        view.keys.put(key("billing", secret("p1", KeyState.PENDING, null, null, null), secret("s1", KeyState.ACTIVE)));
        view.keys.allow(KeyStep.CHOOSE_GRACE, "p1");
        view.open("keys?key=id-billing");
        view.page.click("Continue");
        assertThat(view.keys.done).containsExactly("verify p1");
        assertThat(announced()).isEqualTo("Step 2 of 5: Verify");
    }

    @Test
    void asksNothingAgainOfAVerifiedOne() {
        view.keys.put(key("billing", secret("p1", KeyState.PENDING)));
        view.keys.allow(KeyStep.CHOOSE_GRACE, "p1");
        view.open("keys?key=id-billing");
        view.page.click("Continue");
        assertThat(view.keys.done).isEmpty();
        view.page.click(KeyWizard.class, "Next");
        assertThat(announced()).isEqualTo("Step 3 of 4: Review");
    }

    @Test
    void saysAtTheFieldWhatIsNotAllowedAndKeepsTheSecretThen() {
        view.open("keys");
        view.page.click(Toolbar.class, "Add key");
        _setValue(field("Name"), "<b>");
        paste(SECRET);
        assertThat(field("Name").isInvalid()).isTrue();
        assertThat(_get(PasswordField.class).getValue()).isEqualTo(SECRET);
        assertThat(view.keys.done).isEmpty();
    }

    @Test
    void staysAtTheStepThatCouldNotBeTaken() {
        rotate();
        view.keys.failure = refusal();
        paste(SECRET);
        assertThat(announced()).isEqualTo("Step 1 of 5: Paste");
        assertThat(words(KeyWizard.class)).contains("Somebody was faster.").doesNotContain(SECRET);
    }

    private void rotate() {
        view.keys.put(key("billing", secret("s1", KeyState.ACTIVE)));
        view.keys.allow(KeyStep.PASTE, null);
        view.open("keys?key=id-billing");
        view.page.click("Rotate");
        assertThat(announced()).isEqualTo("Step 1 of 5: Paste");
    }

    private void paste(String secret) {
        _setValue(_get(PasswordField.class), secret);
        view.page.click(KeyWizard.class, "Store and verify");
    }

    private static TextField field(String label) {
        return _get(_get(KeyWizard.class), TextField.class, spec -> spec.withLabel(label));
    }

    private static String announced() {
        return _find(_get(KeyWizard.class), Span.class).stream()
                .filter(span -> "status".equals(span.getElement().getAttribute("role")))
                .map(Span::getText)
                .filter(text -> text.startsWith("Step"))
                .findFirst()
                .orElse("");
    }

    private static List<Button> footer() {
        return _get(KeyWizard.class)
                .getFooter()
                .getElement()
                .getChildren()
                .map(each -> each.getComponent().orElseThrow())
                .map(Button.class::cast)
                .toList();
    }

    private static List<String> stepNames() {
        return _find(_get(KeyWizard.class), ListItem.class).stream()
                .map(ListItem::getText)
                .toList();
    }
}
