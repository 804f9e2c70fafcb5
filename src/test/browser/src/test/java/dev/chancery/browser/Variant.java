package dev.chancery.browser;

import com.microsoft.playwright.options.ColorScheme;
import java.util.Locale;

/**
 * A way to look at a view. Four have every pair of light or dark, English or Chinese, and desk or telephone; the widest is
 * for the main views alone.
 */
enum Variant {
    LIGHT_ENGLISH_DESK(ColorScheme.LIGHT, "en-US", 1440, 900),
    DARK_CHINESE_DESK(ColorScheme.DARK, "zh-CN", 1440, 900),
    LIGHT_CHINESE_TELEPHONE(ColorScheme.LIGHT, "zh-CN", 360, 780),
    DARK_ENGLISH_TELEPHONE(ColorScheme.DARK, "en-US", 360, 780),
    LIGHT_ENGLISH_WALL(ColorScheme.LIGHT, "en-US", 3840, 2160);

    private final ColorScheme scheme;
    private final String language;
    private final int width;
    private final int height;

    Variant(ColorScheme scheme, String language, int width, int height) {
        this.scheme = scheme;
        this.language = language;
        this.width = width;
        this.height = height;
    }

    Visit visit(Journey journey) {
        return journey.visit("health", scheme, language, width, height);
    }

    boolean isChinese() {
        return language.equals("zh-CN");
    }

    /** For the name of a picture. */
    String word() {
        return scheme.name().toLowerCase(Locale.ROOT) + "-" + language.substring(0, 2) + "-" + width;
    }
}
