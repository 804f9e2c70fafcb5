package dev.chancery.browser;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/** Looks for what keeps people out: axe-core's rules for WCAG 2.2, levels A and AA. */
final class Axe {
    private static final String SCRIPT = script();
    private static final String RUN = """
            async () => {
              const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
              // The page below a dialog is hidden from all; axe knows that of role=dialog alone.
              const rules = { 'aria-hidden-focus': { enabled: !document.querySelector('[role=alertdialog]') } };
              const found = await axe.run(
                  { runOnly: { type: 'tag', values: tags }, rules, resultTypes: ['violations'] });
              return found.violations
                .filter(violation => ['serious', 'critical'].includes(violation.impact))
                .map(v => v.impact + ' ' + v.id + ': ' + v.help + '\\n    '
                    + v.nodes.map(node => node.html.slice(0, 160) + ' ' + node.failureSummary).join('\\n    '));
            }
            """;

    private Axe() {}

    /** The serious and critical findings on the page as it is. */
    static List<?> findings(Page page) {
        page.evaluate(SCRIPT);
        return (List<?>) page.evaluate(RUN);
    }

    private static String script() {
        try (InputStream script = Axe.class.getResourceAsStream("/axe.min.js")) {
            return new String(Objects.requireNonNull(script).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
