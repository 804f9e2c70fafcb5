package dev.chancery.console.playground;

import com.vaadin.flow.component.html.Div;
import dev.chancery.console.kit.Formats;
import dev.chancery.console.kit.Tile;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/** How the versions did, each in a tile. Hidden until something was answered. */
class CaseSummary extends Div {
    private static final long serialVersionUID = 1L;

    CaseSummary() {
        addClassName("tiles");
        setVisible(false);
    }

    void show(List<TestCase> cases, Set<Side> sides) {
        removeAll();
        sides.forEach(side -> {
            List<CaseResult> results =
                    cases.stream().flatMap(each -> each.result(side).stream()).toList();
            if (!results.isEmpty()) {
                add(tile(side, results, cases.size()));
            }
        });
        setVisible(getComponentCount() > 0);
    }

    private Tile tile(Side side, List<CaseResult> results, int cases) {
        Formats formats = Formats.current();
        long good = count(results, Grade.GOOD);
        long graded = good + count(results, Grade.BAD);
        long failed = results.stream().filter(CaseResult::failed).count();
        BigDecimal spent = results.stream()
                .map(CaseResult::cost)
                .filter(Objects::nonNull)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        double millis = results.stream()
                .map(CaseResult::duration)
                .filter(Objects::nonNull)
                .mapToLong(Duration::toMillis)
                .average()
                .orElse(0);
        Tile tile = new Tile(getTranslation(side.labelKey()));
        tile.show(
                graded == 0
                        ? getTranslation("cases.answered", results.size(), cases)
                        : getTranslation("cases.graded", good, graded),
                getTranslation("cases.took", formats.money(spent), formats.millis(Math.round(millis)), failed));
        return tile;
    }

    private static long count(List<CaseResult> results, Grade grade) {
        return results.stream().filter(result -> result.grade() == grade).count();
    }
}
