package dev.chancery.console.conversations;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.tabs.Tab;
import com.vaadin.flow.component.tabs.Tabs;
import com.vaadin.flow.component.textfield.TextField;
import dev.chancery.console.kit.Query;
import dev.chancery.console.kit.Toolbar;
import java.util.function.Consumer;

/** Which list, and what narrows it. Names are compared as they are. */
final class ConversationFilters extends Toolbar {
    private static final long serialVersionUID = 1L;
    private static final int LONGEST = 200;

    private final transient Consumer<Query> changed;
    private Query query;

    /**
     * @param query what is chosen already
     * @param changed told what is chosen from now on
     */
    ConversationFilters(Query query, Consumer<Query> changed) {
        this.query = query;
        this.changed = changed;
        boolean memory = ConversationAddress.isMemory(query);
        filters(tabs(memory));
        TextField whose = field(ConversationAddress.PRINCIPAL);
        whose.getElement().setAttribute("data-search", true);
        filters(whose);
        if (!memory) {
            filters(field(ConversationAddress.APPLICATION), field(ConversationAddress.NAME));
        }
    }

    private Component tabs(boolean memory) {
        Tab conversations = new Tab(getTranslation("conversations.tab"));
        Tab notes = new Tab(getTranslation("conversations.tab.memory"));
        Tabs tabs = new Tabs(conversations, notes);
        tabs.setId("conversations-tabs");
        tabs.getElement().setAttribute("aria-label", getTranslation("conversations.title"));
        tabs.setSelectedTab(memory ? notes : conversations);
        tabs.addSelectedChangeListener(event -> {
            String tab = event.getSelectedTab() == notes ? ConversationAddress.MEMORY : null;
            change(query.with(ConversationAddress.TAB, tab)
                    .with(ConversationAddress.NAME, null)
                    .with(ConversationAddress.APPLICATION, null));
        });
        return tabs;
    }

    private TextField field(String name) {
        String label = getTranslation("conversations.filter." + name);
        TextField field = new TextField();
        field.setId("conversations-" + name);
        field.setAriaLabel(label);
        field.setPlaceholder(label);
        field.setMaxLength(LONGEST);
        field.setClearButtonVisible(true);
        field.setValue(query.get(name).orElse(""));
        field.addValueChangeListener(
                event -> change(query.with(name, event.getValue().strip())));
        return field;
    }

    private void change(Query chosen) {
        if (!chosen.equals(query)) {
            query = chosen;
            changed.accept(chosen.with(ConversationAddress.ROW, null));
        }
    }
}
