package dev.chancery.console.kit;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import dev.chancery.access.NotAllowedException;
import dev.chancery.access.Permission;
import dev.chancery.console.ConsoleInTest;
import dev.chancery.console.editor.InvalidFieldException;
import dev.chancery.keys.KeyState;
import dev.chancery.problems.Conflict;
import dev.chancery.problems.ConflictException;
import dev.chancery.problems.Rule;
import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
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
                .map(conflict -> ProblemWords.why(new Refused(conflict, "a", "b")))
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
