package dev.chancery.console.kit;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.combobox.MultiSelectComboBoxI18n;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.login.LoginForm;
import com.vaadin.flow.component.menubar.MenuBar.MenuBarI18n;

/** What components say by themselves, in the reader's language. */
public final class ComponentWords {
    private ComponentWords() {}

    /** Of a menu, for what does not fit beside the rest. */
    public static MenuBarI18n menu() {
        return new MenuBarI18n().setMoreOptions(word("menu.more"));
    }

    /** Of a field with several choices, for screen readers. */
    public static MultiSelectComboBoxI18n choices() {
        return new MultiSelectComboBoxI18n()
                .setCleared(word("choices.cleared"))
                .setFocused(word("choices.focused"))
                .setSelected(word("choices.selected"))
                .setDeselected(word("choices.deselected"))
                .setTotal(word("choices.total"));
    }

    /** Names the boxes that choose rows: the list itself takes no words for them. To be called at each attachment. */
    public static void nameBoxes(Grid<?> grid, AttachEvent event) {
        event.getUI()
                .getPage()
                .executeJs("window.chancery.nameBoxes($0, $1, $2)", grid, word("rows.all"), word("rows.one"));
    }

    /** Names what sorts a list by a column: the list itself takes no words for it. To be called at each attachment. */
    public static void nameSorters(Grid<?> grid, AttachEvent event) {
        if (grid.getColumns().stream().anyMatch(Grid.Column::isSortable)) {
            event.getUI().getPage().executeJs("window.chancery.nameSorters($0, $1)", grid, word("rows.sort"));
        }
    }

    /** Names the button that shows the password which is typed: the form itself takes no word for it. */
    public static void nameReveal(LoginForm form) {
        form.getElement()
                .executeJs("this.querySelector('vaadin-password-field').i18n = {reveal: $0}", word(SecretField.SHOW));
    }

    private static String word(String key) {
        return UI.getCurrent().getTranslation(key);
    }
}
