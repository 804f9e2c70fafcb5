package dev.chancery.console;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.server.VaadinRequest;
import jakarta.servlet.http.Cookie;
import java.lang.reflect.Proxy;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class LanguageTest {
    @Test
    void followsTheBrowser() {
        assertThat(Language.of(asking("zh-CN"))).isEqualTo(Language.CHINESE);
        assertThat(Language.of(asking("zh-TW"))).isEqualTo(Language.CHINESE);
        assertThat(Language.of(asking("en-GB", "zh-CN"))).isEqualTo(Language.ENGLISH);
        assertThat(Language.of(asking("fr", "zh-CN"))).isEqualTo(Language.CHINESE);
    }

    @Test
    void isEnglishForAllOthers() {
        assertThat(Language.of(asking("fr", "de-CH"))).isEqualTo(Language.ENGLISH);
    }

    @Test
    void isEnglishForABrowserThatAsksForNoneWhateverTheServerSpeaks() {
        assertThat(Language.of(request(new Cookie[0], false, "zh-CN"))).isEqualTo(Language.ENGLISH);
    }

    @Test
    void keepsToWhatWasChosen() {
        Cookie[] chosen = {new Cookie("other", "x"), new Cookie("chancery-language", "zh-CN")};
        assertThat(Language.of(request(chosen, true, "en"))).isEqualTo(Language.CHINESE);
    }

    @Test
    void passesOverAForgedCookie() {
        Cookie[] forged = {new Cookie("chancery-language", "x-../..--")};
        assertThat(Language.of(request(forged, true, "zh-CN"))).isEqualTo(Language.CHINESE);
    }

    private static VaadinRequest asking(String... tags) {
        return request(new Cookie[0], true, tags);
    }

    private static VaadinRequest request(Cookie[] cookies, boolean asks, String... tags) {
        List<Locale> locales = Stream.of(tags).map(Locale::forLanguageTag).toList();
        return (VaadinRequest) Proxy.newProxyInstance(
                VaadinRequest.class.getClassLoader(),
                new Class<?>[] {VaadinRequest.class},
                (proxy, method, arguments) -> switch (method.getName()) {
                    case "getCookies" -> cookies;
                    case "getHeader" -> asks ? String.join(",", tags) : null;
                    case "getLocales" -> Collections.enumeration(locales);
                    default -> throw new UnsupportedOperationException(method.getName());
                });
    }
}
