package dev.chancery.console.playground;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.i18n.LocaleChangeEvent;
import com.vaadin.flow.i18n.LocaleChangeObserver;
import com.vaadin.flow.router.RouterLink;

/** What concerns all panes of the playground. */
class PlaygroundBar extends Div implements LocaleChangeObserver {
    private static final long serialVersionUID = 1L;

    private final Checkbox templates = new Checkbox();
    private final Button add = new Button(VaadinIcon.PLUS.create());
    private final Button remove = new Button(VaadinIcon.MINUS.create());
    private final RouterLink cases = new RouterLink("", TestCasesView.class);
    private final Button runAll = new Button(VaadinIcon.PLAY.create());

    PlaygroundBar(Runnable onAdd, Runnable onRemove, Runnable onRun, Runnable onTemplates) {
        addClassNames("toolbar", "playground-bar");
        templates.setId("templates");
        templates.addValueChangeListener(change -> onTemplates.run());
        add.setId("add-pane");
        add.addClickListener(click -> onAdd.run());
        remove.setId("remove-pane");
        remove.addClickListener(click -> onRemove.run());
        runAll.setId("run-all");
        runAll.addClickListener(click -> onRun.run());
        Div actions = new Div(cases, runAll, remove, add);
        actions.addClassName("actions");
        add(templates, actions);
    }

    /** Whether the texts are templates whose variables are filled in. */
    boolean areTemplates() {
        return templates.getValue();
    }

    /** The texts are templates now: a prompt was loaded. */
    void takeTemplates() {
        templates.setValue(true);
    }

    /** Offers what can be done with so many panes. */
    void show(int count, int most) {
        add.setEnabled(count < most);
        remove.setVisible(count > 1);
        runAll.setVisible(count > 1);
    }

    @Override
    public void localeChange(LocaleChangeEvent event) {
        templates.setLabel(getTranslation("playground.templates"));
        add.setText(getTranslation("playground.panes.add"));
        remove.setText(getTranslation("playground.panes.remove"));
        cases.setText(getTranslation("playground.cases"));
        runAll.setText(getTranslation("playground.run.all"));
    }
}
