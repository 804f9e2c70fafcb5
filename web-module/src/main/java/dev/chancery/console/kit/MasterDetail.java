package dev.chancery.console.kit;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.Shortcuts;
import com.vaadin.flow.component.html.Div;

/**
 * A list, and beside it the detail of what is selected; on a narrow page the detail covers the list. The focus is not lost
 * with a detail that goes: the same button of the next one has it, or the list. Nobody else's focus is taken.
 */
public class MasterDetail extends Div {
    private static final long serialVersionUID = 1L;

    private final Div detail = new Div();

    /**
     * @param master the list, which takes all the height
     * @param close what Esc does within a detail; from elsewhere the page (shell.js) uses the detail's close button
     */
    public MasterDetail(Component master, Runnable close) {
        addClassName("master-detail");
        Div left = new Div(master);
        left.addClassName("master");
        detail.addClassName("detail");
        detail.setVisible(false);
        add(left, detail);
        Shortcuts.addShortcutListener(detail, event -> close.run(), Key.ESCAPE).listenOn(detail);
    }

    /** Shows a detail in place of the present one. */
    public void show(Component content) {
        detail.removeAll();
        detail.add(content);
        detail.setVisible(true);
        getElement().setAttribute("has-detail", true);
        keepFocus();
    }

    /** Leaves the list alone. */
    public void hide() {
        if (isShowing()) {
            detail.removeAll();
            detail.setVisible(false);
            getElement().removeAttribute("has-detail");
            keepFocus();
        }
    }

    /** Whether there is a detail. */
    public boolean isShowing() {
        return detail.isVisible();
    }

    private void keepFocus() {
        getElement().executeJs("window.chancery.keepFocus(this)");
    }
}
