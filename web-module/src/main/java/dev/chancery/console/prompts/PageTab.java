package dev.chancery.console.prompts;

import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.Locale;
import java.util.stream.Stream;

/** The parts of a prompt's page. */
enum PageTab {
    EDIT(VaadinIcon.EDIT, "prompts.tab.edit"),
    VERSIONS(VaadinIcon.TIME_BACKWARD, "prompts.tab.versions"),
    USAGE(VaadinIcon.BAR_CHART_H, "prompts.tab.usage"),
    USE(VaadinIcon.CODE, "prompts.tab.use");

    private final VaadinIcon icon;
    private final String key;

    PageTab(VaadinIcon icon, String key) {
        this.icon = icon;
        this.key = key;
    }

    VaadinIcon icon() {
        return icon;
    }

    String key() {
        return key;
    }

    /** As it stands in an address. */
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The one of an address; the first one for anything else. */
    static PageTab of(String word) {
        return Stream.of(values())
                .filter(each -> each.word().equals(word))
                .findFirst()
                .orElse(EDIT);
    }
}
