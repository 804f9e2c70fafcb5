package dev.chancery.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The Chinese README is the English one in another language: nothing is left out of it. */
class ReadmeTest {
    private static final Pattern SECTION = Pattern.compile("^## (.+)$", Pattern.MULTILINE);
    private static final Pattern BLOCK = Pattern.compile("^(```.*?^```)$", Pattern.MULTILINE | Pattern.DOTALL);
    private static final Pattern PICTURE = Pattern.compile("!\\[[^\\]]+]\\(([^)]+)\\)");
    private static final Pattern LINK = Pattern.compile("]\\(([^):]+)\\)");
    private static final Pattern CODE = Pattern.compile("(?<!`)`([^`\\n]+)`(?!`)");

    private final String english;
    private final String chinese;

    ReadmeTest() throws IOException {
        english = Files.readString(Repository.root().resolve("README.md"));
        chinese = Files.readString(Repository.root().resolve("README.zh-CN.md"));
    }

    @Test
    void hasAsManySections() {
        assertThat(all(SECTION, english)).isNotEmpty();
        assertThat(all(SECTION, chinese)).hasSameSizeAs(all(SECTION, english));
    }

    @Test
    void hasTheSameCommandsAndCode() {
        assertThat(all(BLOCK, english)).isNotEmpty();
        assertThat(all(BLOCK, chinese)).isEqualTo(all(BLOCK, english));
    }

    @Test
    void namesTheSamePropertiesFilesAndOptions() {
        assertThat(all(CODE, english)).isNotEmpty();
        assertThat(all(CODE, chinese)).containsExactlyInAnyOrderElementsOf(all(CODE, english));
    }

    @Test
    void showsTheSamePictures() {
        assertThat(all(PICTURE, english)).isNotEmpty();
        assertThat(inEnglish(all(PICTURE, chinese))).isEqualTo(all(PICTURE, english));
    }

    @Test
    void leadsWhereTheOtherDoesAndToNothingThatIsNotThere() {
        assertThat(inEnglish(all(LINK, chinese)))
                .contains("README.md")
                .containsAll(all(LINK, english).stream()
                        .filter(link -> !link.equals("README.zh-CN.md"))
                        .toList());
        assertThat(all(LINK, english + chinese))
                .allSatisfy(link -> assertThat(fileOf(link)).exists());
    }

    /** A picture that has words in it may stand there in Chinese. */
    private static List<String> inEnglish(List<String> targets) {
        return targets.stream().map(target -> target.replace("-zh.png", ".png")).toList();
    }

    private static Path fileOf(String link) {
        return Repository.root().resolve(link.replaceFirst("#.*", ""));
    }

    private static List<String> all(Pattern what, String text) {
        return what.matcher(text)
                .results()
                .map((MatchResult found) -> found.group(1))
                .toList();
    }
}
