package dev.chancery.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.TimeoutError;
import java.util.ArrayList;
import java.util.List;

/** Looks at a page as it is: takes a picture, and finds what would trouble whoever reads it. */
final class Look {
    private static final double PATIENCE_MILLIS = 60_000;

    /** Nothing under way, at the server or in the page; a text that is being written by Claude may go on. */
    private static final String QUIET = """
            () => {
              const clients = Object.values(window.Vaadin?.Flow?.clients ?? {});
              return clients.length > 0
                  && !clients.some(client => client.isActive && client.isActive())
                  && ![...document.querySelectorAll('main [aria-busy=true], main .skeleton, vaadin-grid[loading]')]
                      .some(each => each.checkVisibility())
                  && document.getAnimations().every(animation => animation.playState === 'finished'
                      || animation.effect.getTiming().iterations === Infinity);
            }
            """;

    private static final String UNREST = """
            () => [
              'active: ' + Object.values(window.Vaadin?.Flow?.clients ?? {}).map(each => each.isActive?.()),
              ...[...document.querySelectorAll('main [aria-busy=true], main .skeleton, vaadin-grid[loading]')]
                  .map(each => each.outerHTML.slice(0, 120)),
              ...document.getAnimations().filter(each => each.playState !== 'finished')
                  .map(each => each.playState + ' ' + each.animationName + each.transitionProperty + ' '
                      + each.effect.target?.outerHTML.slice(0, 80))].join('; ')
            """;

    /** What is wider than the window, by its tag and class; empty when the page does not scroll sideways. */
    private static final String WIDER = """
            () => {
              const page = document.scrollingElement;
              const main = document.querySelector('main') ?? page;
              if (page.scrollWidth <= innerWidth && main.scrollWidth <= main.clientWidth) return [];
              return [...document.querySelectorAll('body *')]
                  .filter(each => each.getBoundingClientRect().right > innerWidth + 1)
                  .slice(0, 12)
                  .map(each => each.tagName.toLowerCase() + '.' + each.className);
            }
            """;

    private static final String TEXTS = """
            () => [...document.querySelectorAll('*')]
                .flatMap(each => [...['aria-label', 'title', 'placeholder'].map(name => each.getAttribute(name)),
                    each.label, each.helperText])
                .filter(text => typeof text === 'string')
                .concat(document.title, document.body.innerText.split('\\n'))
            """;

    /** What stands where only the console itself speaks: the navigation, headings, tabs, buttons, columns, fields. */
    private static final String OWN_WORDS = """
            () => [...document.querySelectorAll('vaadin-side-nav-item, h1, h2, h3, vaadin-tab, vaadin-button, label, th, dt')]
                .filter(each => each.checkVisibility() && !each.closest('[data-names]'))
                .map(each => each.textContent.trim())
                .filter(text => /\\p{L}/u.test(text))
            """;

    /** What attributes say, also within components. */
    private static final String ATTRIBUTES = """
            () => {
              const all = root => [...root.querySelectorAll('*')]
                  .flatMap(each => [each, ...(each.shadowRoot ? all(each.shadowRoot) : [])]);
              return all(document)
                  .filter(each => !each.closest('[data-names]'))
                  .flatMap(each => ['aria-label', 'title', 'placeholder'].map(name => each.getAttribute(name)))
                  .filter(text => text);
            }
            """;

    private final Visit visit;
    private final String name;

    private Look(Visit visit, String name) {
        this.visit = visit;
        this.name = name;
    }

    /** After all that is on its way to the page has come; the picture has this name. */
    static Look at(Visit visit, String name) {
        settle(visit.page());
        visit.picture(name);
        return new Look(visit, name);
    }

    static void settle(Page page) {
        try {
            page.waitForFunction(QUIET, null, new Page.WaitForFunctionOptions().setTimeout(PATIENCE_MILLIS));
        } catch (TimeoutError e) {
            throw new AssertionError("The page does not come to rest: " + page.evaluate(UNREST), e);
        }
    }

    /** Nobody is kept out, nothing is cut off, and every text is there. */
    Look isSound() {
        assertThat(Axe.findings(visit.page())).as(name + " keeps people out").isEmpty();
        assertThat((List<?>) visit.page().evaluate(WIDER))
                .as(name + " is wider than the window")
                .isEmpty();
        assertThat(strings(TEXTS).stream().filter(Texts::isMark).toList())
                .as(name + " has texts that are not there")
                .isEmpty();
        assertThat(strings(OWN_WORDS).stream().filter(Texts::isKey).toList())
                .as(name + " shows keys of texts")
                .isEmpty();
        return this;
    }

    /** What the console itself says is said in Chinese; names are as they are. */
    Look isChinese() {
        assertThat(strings(OWN_WORDS).stream().filter(Texts::isEnglish).toList())
                .as(name + " speaks English")
                .isEmpty();
        assertThat(strings(ATTRIBUTES).stream().filter(Texts::isEnglishName).toList())
                .as(name + " speaks English to screen readers")
                .isEmpty();
        return this;
    }

    private List<String> strings(String script) {
        List<String> found = new ArrayList<>();
        ((List<?>) visit.page().evaluate(script)).forEach(each -> found.add(String.valueOf(each)));
        return found;
    }
}
