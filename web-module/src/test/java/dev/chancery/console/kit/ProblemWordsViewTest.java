package dev.chancery.console.kit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.vaadin.flow.component.UI;
import dev.chancery.access.NotAllowedException;
import dev.chancery.access.Permission;
import dev.chancery.alerts.ChannelAddress;
import dev.chancery.console.ConsoleInTest;
import dev.chancery.console.editor.InvalidFieldException;
import dev.chancery.keys.KeyModels;
import dev.chancery.keys.KeyState;
import dev.chancery.keys.RotationPolicy;
import dev.chancery.prices.Price;
import dev.chancery.prices.Rates;
import dev.chancery.problems.Conflict;
import dev.chancery.problems.ConflictException;
import dev.chancery.problems.InvalidValueException;
import dev.chancery.problems.Rule;
import dev.chancery.prompts.PromptContent;
import dev.chancery.prompts.PromptFailures;
import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ProblemWordsViewTest {
    @BeforeEach
    void open() {
        ConsoleInTest.open("playground", Map.of());
    }

    @AfterEach
    void close() {
        ConsoleInTest.close();
    }

    @Test
    void saysEveryRuleInBothLanguages() {
        assertThat(everyRule()).noneMatch(text -> text.contains("{"));

        UI.getCurrent().setLocale(Locale.SIMPLIFIED_CHINESE);
        assertThat(everyRule()).noneMatch(text -> text.contains("{")).allMatch(text -> text.codePoints()
                .anyMatch(Character::isIdeographic));
    }

    @Test
    void saysEveryConflictInBothLanguages() {
        assertThat(everyConflict()).noneMatch(text -> text.contains("{"));

        UI.getCurrent().setLocale(Locale.SIMPLIFIED_CHINESE);
        assertThat(everyConflict()).noneMatch(text -> text.contains("{")).allMatch(text -> text.codePoints()
                .anyMatch(Character::isIdeographic));
    }

    @Test
    void saysStatesNumbersAndTimesAsTheConsoleDoes() {
        UI.getCurrent().setLocale(Locale.SIMPLIFIED_CHINESE);
        assertThat(Notices.words(new Refused(Conflict.SECRET_NOT_TO_PUT_BACK, "…AbCd", KeyState.RETIRED)))
                .isEqualTo("密钥值 …AbCd 的状态为“已停用”：只有排空中的才能恢复。");
        assertThat(Notices.words(new Refused(Conflict.PROMPT_NEWER, "ann", 1_200)))
                .isEqualTo("ann 已保存版本 1,200：请查看后再保存。");
        Instant end = Instant.parse("2026-11-22T10:00:00Z");
        assertThat(Notices.words(new Refused(Conflict.SECRET_DRAINS, "…AbCd", end)))
                .contains(Formats.current().exactTime(end));
    }

    @Test
    void saysWhatOneWouldHaveToBeAllowed() {
        NotAllowedException denied = new NotAllowedException(Permission.READ_USAGE, Permission.READ_KEYS);
        assertThat(Notices.words(denied)).isEqualTo("This needs the permission READ_USAGE / READ_KEYS.");
        UI.getCurrent().setLocale(Locale.SIMPLIFIED_CHINESE);
        assertThat(Notices.words(denied)).isEqualTo("此操作需要权限 READ_USAGE / READ_KEYS。");
        assertThat(Notices.words(new NotAllowedException())).isEqualTo("任何人都不能执行此操作。");
    }

    @Test
    void saysThatAPromptIsGoneAndNoIncident() {
        RuntimeException gone = PromptFailures.none(Conflict.PROMPT_LABEL_GONE, "claims/triage", "staging");
        assertThat(gone).hasMessage("The prompt 'claims/triage' has no label 'staging'.");
        assertThat(Notices.words(gone)).isEqualTo("The prompt “claims/triage” has no label “staging”, or no longer.");
        UI.getCurrent().setLocale(Locale.SIMPLIFIED_CHINESE);
        assertThat(Notices.words(gone)).isEqualTo("提示词“claims/triage”没有版本标记“staging”，或该标记已被移除。");
    }

    @Test
    void saysWhatFormsDoNotAllow() {
        UI.getCurrent().setLocale(Locale.SIMPLIFIED_CHINESE);
        assertThat(refusal(() -> PromptContent.system(" "))).isEqualTo("须为文本。");
        assertThat(refusal(() -> Rates.parse(Map.of("input", "2000000")))).isEqualTo("须为 0 至 1,000,000 美元。");
        assertThat(refusal(() -> Rates.parse(Map.of("input", "0.00001")))).isEqualTo("最多 4 位小数。");
        assertThat(refusal(() -> KeyModels.parse("a,".repeat(21)))).isEqualTo("不能超过 20 个。");
        assertThat(refusal(() -> RotationPolicy.on(LocalDate.of(1999, 1, 1)))).isEqualTo("年份须在 2000 至 2200 之间。");
        assertThat(refusal(() -> ChannelAddress.webhook("https://example.com/#a")))
                .isEqualTo("不能包含片段（#）。");
        assertThat(refusal(() -> new Price("p", "claude", "standard", Instant.EPOCH, null, List.of())))
                .isEqualTo("须在 2020-01-01 至 2200-01-01 之间。");
    }

    private static String refusal(ThrowingCallable work) {
        return ProblemWords.atField(catchThrowableOfType(InvalidValueException.class, work));
    }

    @Test
    void saysConflictsOfTheirOwnAsTheyAre() {
        UI.getCurrent().setLocale(Locale.SIMPLIFIED_CHINESE);
        assertThat(Notices.words(new Refused("The file cannot be read."))).isEqualTo("The file cannot be read.");
    }

    @Test
    void namesTheFieldWhereItIsNotBeside() {
        InvalidFieldException failure = new InvalidFieldException("name", Rule.LENGTH, 1, 1_000);
        assertThat(failure).hasMessage("name must have 1 to 1000 characters.");
        assertThat(ProblemWords.atField(failure)).isEqualTo("Must have 1 to 1,000 characters.");
        assertThat(Notices.words(failure)).isEqualTo("name: Must have 1 to 1,000 characters.");

        UI.getCurrent().setLocale(Locale.SIMPLIFIED_CHINESE);
        assertThat(ProblemWords.atField(failure)).isEqualTo("须为 1 至 1,000 个字符。");
        assertThat(Notices.words(failure)).isEqualTo("name：须为 1 至 1,000 个字符。");
    }

    @Test
    void keepsTheEnglishOfWhatIsNoCommonRule() {
        InvalidFieldException failure = new InvalidFieldException("name", "must be one that no prompt has");
        UI.getCurrent().setLocale(Locale.SIMPLIFIED_CHINESE);
        assertThat(ProblemWords.atField(failure)).isEqualTo("name must be one that no prompt has.");
        assertThat(ProblemWords.withField(failure)).isEqualTo("name must be one that no prompt has.");
    }

    private static List<String> everyConflict() {
        return Stream.of(Conflict.values())
                .map(conflict -> ProblemWords.why(new Refused(conflict, "a", "b", "c")))
                .toList();
    }

    private static List<String> everyRule() {
        return Stream.of(Rule.values())
                .map(rule -> ProblemWords.atField(new InvalidFieldException("name", rule, "a", "b")))
                .toList();
    }

    private static final class Refused extends ConflictException {
        private static final long serialVersionUID = 1L;

        Refused(Conflict conflict, Serializable... values) {
            super(conflict, values);
        }

        Refused(String message) {
            super(message);
        }
    }
}
