package dev.chancery.browser;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The console's texts: which are not there, and which are in the other language. */
final class Texts {
    private static final Pattern MARK = Pattern.compile("!\\{|^!?[a-z][a-z-]*: *!|\\?\\?\\?");
    private static final Pattern HAN = Pattern.compile("\\p{IsHan}");

    /** What components of Vaadin call their parts when nobody tells them other words. */
    private static final Pattern COMPONENTS = Pattern.compile(
            "(Sort|Filter) by .*|Toggle .*|Select (All|Row)|Show password|More options|Drawer|Clear|Close|Remove|Loading");

    private static final Properties ENGLISH = load("translations.properties");
    private static final Set<String> BOTH = sameInBoth();

    private Texts() {}

    /** The text for a key, in English. */
    static String english(String key) {
        return Objects.requireNonNull(ENGLISH.getProperty(key), key);
    }

    /** Whether it has a mark for a text that is missing. */
    static boolean isMark(String text) {
        return MARK.matcher(text).find();
    }

    /** Whether it is a key instead of its text. */
    static boolean isKey(String text) {
        return text.contains(".") && ENGLISH.containsKey(text);
    }

    /** Whether it is one of the English texts, which Chinese has another one for. */
    static boolean isEnglish(String text) {
        return !HAN.matcher(text).find() && ENGLISH.containsValue(text) && !BOTH.contains(text);
    }

    /** Whether it is one of the English texts, or what a component calls a part in English. */
    static boolean isEnglishName(String text) {
        return isEnglish(text) || COMPONENTS.matcher(text).matches();
    }

    private static Set<String> sameInBoth() {
        Properties chinese = load("translations_zh_CN.properties");
        return ENGLISH.entrySet().stream()
                .filter(entry -> entry.getValue().equals(chinese.get(entry.getKey())))
                .map(entry -> String.valueOf(entry.getValue()))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Properties load(String file) {
        try (Reader reader = Files.newBufferedReader(Path.of(System.getProperty("chancery.texts"), file))) {
            Properties texts = new Properties();
            texts.load(reader);
            return texts;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
