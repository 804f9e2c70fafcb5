package dev.chancery.console;

import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.router.HasDynamicTitle;
import java.util.List;

/**
 * A page of the console. A new one needs three annotations: {@code @Route} with {@link ConsoleLayout}, {@code @Menu}
 * whose title is a translation key, and one that says who may see it.
 */
public abstract class ConsoleView extends Main implements HasDynamicTitle {
    private static final long serialVersionUID = 1L;

    private final String titleKey;

    /** @param titleKey translation key of the heading, which is also part of the page's title */
    protected ConsoleView(String titleKey) {
        this.titleKey = titleKey;
        setId("main");
        addClassName("console-view");
        getElement().setAttribute("tabindex", "-1");
    }

    /** The heading. */
    public final String title() {
        return getTranslation(titleKey);
    }

    @Override
    public final String getPageTitle() {
        return getTranslation("page.title", subject());
    }

    /** What the page's title in the browser names; the heading, unless the page is about one thing. */
    protected String subject() {
        return title();
    }

    /** The keys that this view understands beyond those of the console. */
    public List<KeyHint> keys() {
        return List.of();
    }

    /**
     * Whether every part of the view changes its words by itself when the reader chooses another language. Of one that
     * does not, a new one is made; what it shows must therefore stand in its address.
     */
    public boolean speaksLive() {
        return false;
    }
}
