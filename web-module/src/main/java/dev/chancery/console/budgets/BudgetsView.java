package dev.chancery.console.budgets;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.tabs.Tab;
import com.vaadin.flow.component.tabs.Tabs;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import dev.chancery.access.Callers;
import dev.chancery.access.Permission;
import dev.chancery.budgets.Budgets;
import dev.chancery.console.ConsoleLayout;
import dev.chancery.console.ConsoleView;
import dev.chancery.console.KeyHint;
import dev.chancery.console.NeedsPermission;
import dev.chancery.console.kit.Address;
import dev.chancery.console.kit.Background;
import dev.chancery.console.kit.DetailPanel;
import dev.chancery.console.kit.Query;
import dev.chancery.keys.KeyChain;
import dev.chancery.keys.ListedKey;
import dev.chancery.limits.LimitSettings;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What may be spent, and how fast: budgets, and rate limits. */
@Route(value = "budgets", layout = ConsoleLayout.class)
@Menu(title = "budgets.title", order = 80, icon = "vaadin:coin-piles")
@NeedsPermission(Permission.READ_BUDGETS)
public class BudgetsView extends ConsoleView implements BeforeEnterObserver {
    private static final long serialVersionUID = 1L;
    private static final String TAB = "tab";
    private static final String LIMITS = "limits";

    private final transient KeyChain keys;
    private final transient Callers callers;
    private final Address address = new Address("budgets");
    private final Tab budgetsTab = new Tab(getTranslation("budgets.budgets"));
    private final Tab limitsTab = new Tab(getTranslation("budgets.limits"));
    private final Tabs tabs = new Tabs(budgetsTab, limitsTab);
    private final BudgetsPane budgetsPane;
    private final LimitsPane limitsPane;

    /** By the container. */
    @Inject
    public BudgetsView(Budgets budgets, LimitSettings limits, KeyChain keys, Callers callers, Background background) {
        super("budgets.title");
        this.keys = keys;
        this.callers = callers;
        budgetsPane = new BudgetsPane(
                budgets, this::keyNames, background, address, callers.current().mayAny(Permission.MANAGE_BUDGETS));
        limitsPane = new LimitsPane(
                limits, this::keyNames, background, callers.current().mayAny(Permission.MANAGE_LIMITS));
        addClassName("fills");
        tabs.setVisible(callers.current().mayAny(Permission.READ_LIMITS));
        tabs.addSelectedChangeListener(event -> {
            if (event.isFromClient()) {
                address.put(TAB, event.getSelectedTab().equals(limitsTab) ? LIMITS : "");
                show(UI.getCurrent());
            }
        });
        add(tabs, budgetsPane, limitsPane);
    }

    @Override
    public List<KeyHint> keys() {
        return DetailPanel.WALK_KEYS;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        address.enter(Query.of(event.getLocation().getQueryParameters()));
        tabs.setSelectedTab(isLimits() ? limitsTab : budgetsTab);
        show(event.getUI());
    }

    private void show(UI ui) {
        budgetsPane.setVisible(!isLimits());
        limitsPane.setVisible(isLimits());
        if (isLimits()) {
            limitsPane.enter(ui);
        } else {
            budgetsPane.enter(ui);
        }
    }

    private boolean isLimits() {
        return tabs.isVisible()
                && address.query().get(TAB).filter(LIMITS::equals).isPresent();
    }

    /** Who may not see keys sees their ids. */
    private Map<String, String> keyNames() {
        Map<String, String> names = new LinkedHashMap<>();
        if (callers.current().mayAny(Permission.READ_KEYS)) {
            keys.list().stream().forEach(key -> names.put(key.id(), name(key)));
        }
        return names;
    }

    private static String name(ListedKey key) {
        return key.name() + " (" + key.environment() + ")";
    }
}
