package dev.chancery.console.kit;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import dev.chancery.console.ConsoleInTest;
import dev.chancery.console.editor.InvalidFieldException;
import dev.chancery.problems.Rule;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RuleWordsViewTest {
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
    void namesTheFieldWhereItIsNotBeside() {
        InvalidFieldException failure = new InvalidFieldException("name", Rule.LENGTH, 1, 1_000);
        assertThat(failure).hasMessage("name must have 1 to 1000 characters.");
        assertThat(RuleWords.atField(failure)).isEqualTo("Must have 1 to 1,000 characters.");
        assertThat(Notices.words(failure)).isEqualTo("name: Must have 1 to 1,000 characters.");

        UI.getCurrent().setLocale(Locale.SIMPLIFIED_CHINESE);
        assertThat(RuleWords.atField(failure)).isEqualTo("须为 1 至 1,000 个字符。");
        assertThat(Notices.words(failure)).isEqualTo("name：须为 1 至 1,000 个字符。");
    }

    @Test
    void keepsTheEnglishOfWhatIsNoCommonRule() {
        InvalidFieldException failure = new InvalidFieldException("name", "must be one that no prompt has");
        UI.getCurrent().setLocale(Locale.SIMPLIFIED_CHINESE);
        assertThat(RuleWords.atField(failure)).isEqualTo("name must be one that no prompt has.");
        assertThat(RuleWords.withField(failure)).isEqualTo("name must be one that no prompt has.");
    }

    private static List<String> everyRule() {
        return Stream.of(Rule.values())
                .map(rule -> RuleWords.atField(new InvalidFieldException("name", rule, "a", "b")))
                .toList();
    }
}
