package dev.chancery.console.alerts;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.tabs.Tab;
import com.vaadin.flow.component.tabs.Tabs;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import dev.chancery.access.Callers;
import dev.chancery.access.Permission;
import dev.chancery.alerts.AlertChannels;
import dev.chancery.alerts.AlertHistory;
import dev.chancery.console.ConsoleLayout;
import dev.chancery.console.ConsoleView;
import dev.chancery.console.KeyHint;
import dev.chancery.console.NeedsPermission;
import dev.chancery.console.kit.Address;
import dev.chancery.console.kit.Background;
import dev.chancery.console.kit.DetailPanel;
import dev.chancery.console.kit.Query;
import jakarta.inject.Inject;
import java.util.List;

/** Where alerts go, and what was told. */
@Route(value = AlertsView.PATH, layout = ConsoleLayout.class)
@Menu(title = "alerts.title", order = 85, icon = "vaadin:bell-o")
@NeedsPermission(Permission.READ_ALERTS)
public class AlertsView extends ConsoleView implements BeforeEnterObserver {
    static final String PATH = "alerts";
    private static final long serialVersionUID = 1L;
    private static final String TAB = "tab";
    private static final String HISTORY = "history";

    private final Address address = new Address(PATH);
    private final Tab channelsTab = new Tab(getTranslation("alerts.channels"));
    private final Tab historyTab = new Tab(getTranslation("alerts.history"));
    private final Tabs tabs = new Tabs(channelsTab, historyTab);
    private final ChannelsPane channelsPane;
    private final HistoryPane historyPane;

    /** By the container. */
    @Inject
    public AlertsView(AlertChannels channels, AlertHistory history, Callers callers, Background background) {
        super("alerts.title");
        boolean manages = callers.current().mayAny(Permission.MANAGE_ALERTS);
        channelsPane = new ChannelsPane(channels, background, address, manages);
        historyPane = new HistoryPane(history, channels, background, address);
        addClassName("fills");
        tabs.addSelectedChangeListener(event -> {
            if (event.isFromClient()) {
                address.put(TAB, event.getSelectedTab().equals(historyTab) ? HISTORY : "");
                show(UI.getCurrent());
            }
        });
        add(tabs, channelsPane, historyPane);
    }

    @Override
    public List<KeyHint> keys() {
        return DetailPanel.WALK_KEYS;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        address.enter(Query.of(event.getLocation().getQueryParameters()));
        tabs.setSelectedTab(isHistory() ? historyTab : channelsTab);
        show(event.getUI());
    }

    private void show(UI ui) {
        channelsPane.setVisible(!isHistory());
        historyPane.setVisible(isHistory());
        if (isHistory()) {
            historyPane.enter(ui);
        } else {
            channelsPane.enter(ui);
        }
    }

    private boolean isHistory() {
        return address.query().get(TAB).filter(HISTORY::equals).isPresent();
    }
}
