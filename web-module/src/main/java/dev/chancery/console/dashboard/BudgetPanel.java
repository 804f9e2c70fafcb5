package dev.chancery.console.dashboard;

import com.vaadin.flow.component.select.Select;
import dev.chancery.budgets.BurnDown;
import dev.chancery.console.budgets.BudgetChart;
import dev.chancery.console.charts.ChartPanel;
import java.util.Map;
import java.util.function.Consumer;

/** How one of the budgets is used up. Not there when there are no budgets. */
class BudgetPanel extends ChartPanel {
    private static final long serialVersionUID = 1L;

    private final Select<String> choice = new Select<>();
    private transient Map<String, String> names = Map.of();

    /** @param choose told the id of a budget that somebody chose */
    BudgetPanel(String title, Consumer<String> choose) {
        super(title, "budget");
        choice.setId("budget");
        choice.setAriaLabel(getTranslation("dashboard.budget.choose"));
        choice.addValueChangeListener(event -> {
            if (event.isFromClient()) {
                choose.accept(event.getValue());
            }
        });
        tools(choice);
    }

    void show(DashboardQuestions.Found found) {
        BurnDown chosen = found.chosen();
        setVisible(chosen != null);
        if (chosen == null) {
            return;
        }
        if (!found.names().equals(names) || !chosen.budget().id().equals(choice.getValue())) {
            names = found.names();
            choice.setItems(names.keySet());
            choice.setItemLabelGenerator(id -> names.getOrDefault(id, id));
            choice.setValue(chosen.budget().id());
        }
        BudgetChart chart = new BudgetChart(chosen, found.today());
        show(chart.data(), chart.links());
    }
}
