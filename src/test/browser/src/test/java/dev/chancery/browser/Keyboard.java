package dev.chancery.browser;

import com.microsoft.playwright.Page;
import java.util.Optional;

/** Somebody without a mouse. */
record Keyboard(Visit visit) {
    private static final int MOST_STEPS = 80;

    /** What has the focus, by its words: its own text, or its label. */
    private static final String FOCUSED = """
            () => {
              const focused = document.activeElement;
              const field = focused.closest('vaadin-text-field, vaadin-text-area, vaadin-password-field, vaadin-checkbox,'
                  + ' vaadin-combo-box, vaadin-select');
              return (focused.getAttribute('aria-label') ?? '') + '|' + (field?.label ?? focused.textContent).trim();
            }
            """;

    /** Goes forward until something of this name has the focus. */
    Keyboard to(String name) {
        return walk(name, "Tab");
    }

    /** Goes back until something of this name has the focus. */
    Keyboard backTo(String name) {
        return walk(name, "Shift+Tab");
    }

    Keyboard press(String... keys) {
        for (String key : keys) {
            visit.page().keyboard().press(key);
        }
        return this;
    }

    /** As somebody types, who is faster than most. */
    Keyboard type(String text) {
        visit.page().keyboard().insertText(text);
        return this;
    }

    /** What has the focus; empty when that is the page itself. */
    Optional<String> focused() {
        String words = String.valueOf(visit.page().evaluate(FOCUSED));
        return Boolean.TRUE.equals(visit.page().evaluate("document.activeElement === document.body"))
                ? Optional.empty()
                : Optional.of(words);
    }

    private Keyboard walk(String name, String key) {
        Page page = visit.page();
        Look.settle(page);
        for (int step = 0; step < MOST_STEPS; step++) {
            if (focused().filter(words -> isNamed(words, name)).isPresent()) {
                return this;
            }
            page.keyboard().press(key);
        }
        throw new AssertionError("The keyboard does not lead to " + name);
    }

    private static boolean isNamed(String words, String name) {
        String[] both = words.split("\\|", 2);
        return both[0].equals(name) || both[1].startsWith(name);
    }
}
