package dev.chancery.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Both languages say the same things, and nothing that nobody asks for. */
class TranslationsTest {
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\d+}");
    private static final Pattern QUOTED = Pattern.compile("\"([a-z][a-z0-9.-]*)\"");

    private final Properties english = read("translations.properties");
    private final Properties chinese = read("translations_zh_CN.properties");

    @Test
    void bothLanguagesHaveTheSameKeys() {
        assertThat(chinese.stringPropertyNames())
                .hasSizeGreaterThan(50)
                .containsExactlyInAnyOrderElementsOf(english.stringPropertyNames());
    }

    @Test
    void bothLanguagesHaveTheSamePlaceholders() {
        for (String key : english.stringPropertyNames()) {
            assertThat(placeholders(chinese.getProperty(key)))
                    .as(key)
                    .isEqualTo(placeholders(english.getProperty(key)));
        }
    }

    /** In a text with placeholders it would be syntax. */
    @Test
    void noTextIsBlankOrHasAStraightApostrophe() {
        for (Properties texts : List.of(english, chinese)) {
            assertThat(texts.values())
                    .noneMatch(
                            text -> text.toString().isBlank() || text.toString().contains("'"));
        }
    }

    @Test
    void everyTextIsAskedForSomewhere() throws IOException {
        Set<String> asked = quotedInSources();
        assertThat(english.stringPropertyNames())
                .filteredOn(key -> asked.stream()
                        .noneMatch(quoted -> quoted.equals(key) || (quoted.endsWith(".") && key.startsWith(quoted))))
                .isEmpty();
    }

    @Test
    void englishStaysEnglishOnAChineseServer() {
        Locale before = Locale.getDefault();
        Locale.setDefault(Locale.SIMPLIFIED_CHINESE);
        try {
            assertThat(new Texts().getTranslation("playground.run", Locale.ENGLISH))
                    .isEqualTo("Run");
        } finally {
            Locale.setDefault(before);
        }
    }

    private static Set<String> placeholders(String text) {
        return PLACEHOLDER
                .matcher(text)
                .results()
                .map(MatchResult::group)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> quotedInSources() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .flatMap(file -> QUOTED.matcher(text(file)).results())
                    .map(match -> match.group(1))
                    .collect(Collectors.toSet());
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Properties read(String name) {
        Properties properties = new Properties();
        try (InputStream file = TranslationsTest.class.getResourceAsStream("/vaadin-i18n/" + name)) {
            properties.load(new InputStreamReader(file, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return properties;
    }
}
