package dev.chancery.console.palette;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.Icon;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.server.menu.MenuConfiguration;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** A field, and below it what was found; Enter opens the first, the arrows walk (shell.js). */
public class PaletteDialog extends Dialog {
    private static final long serialVersionUID = 1L;
    private static final int PAUSE_MILLIS = 150;
    private static final int LONGEST = 200;

    private final transient Palette palette;
    private final Nav results = new Nav();
    private final Span count = new Span();
    private int searches;
    private boolean searching;
    private boolean opensFirst;

    /** @param palette asked while somebody types */
    public PaletteDialog(Palette palette) {
        this.palette = palette;
        addClassName("palette");
        getElement().setAttribute("aria-label", getTranslation("palette.title"));
        setWidth("min(36rem, 94vw)");
        setTop("12vh");
        TextField field = field();
        results.addClassName("palette-results");
        results.getElement().setAttribute("aria-label", getTranslation("palette.results"));
        count.addClassName("for-screen-readers");
        count.getElement().setAttribute("role", "status");
        add(new Div(field, results, count));
        find("");
        addOpenedChangeListener(event -> {
            if (event.isOpened()) {
                field.focus();
            }
        });
    }

    @Override
    protected void onAttach(AttachEvent event) {
        super.onAttach(event);
        palette.opened(event.getUI());
    }

    private TextField field() {
        TextField field = new TextField();
        field.setPlaceholder(getTranslation("palette.placeholder"));
        field.setAriaLabel(getTranslation("palette.placeholder"));
        field.setPrefixComponent(VaadinIcon.SEARCH.create());
        field.setWidthFull();
        field.setMaxLength(LONGEST);
        field.setValueChangeMode(ValueChangeMode.LAZY);
        field.setValueChangeTimeout(PAUSE_MILLIS);
        field.addValueChangeListener(event -> find(event.getValue()));
        field.addKeyPressListener(Key.ENTER, event -> openFirst());
        return field;
    }

    /** What was found before stays until the answer comes. */
    private void find(String text) {
        int search = ++searches;
        List<PaletteHit> pages = pages(text.strip()).toList();
        searching = Palette.isEnough(text);
        opensFirst = false;
        results.getElement().setAttribute("aria-busy", String.valueOf(searching));
        if (!searching) {
            show(pages);
            return;
        }
        palette.find(UI.getCurrent(), text, found -> {
            if (search == searches) {
                searching = false;
                results.getElement().setAttribute("aria-busy", "false");
                show(Stream.concat(pages.stream(), found.stream()).toList());
            }
        });
    }

    private void show(List<PaletteHit> found) {
        results.removeAll();
        found.forEach(hit -> results.add(link(hit)));
        if (found.isEmpty()) {
            results.add(new Span(getTranslation("nothing-matches")));
        }
        count.setText(getTranslation("palette.count", found.size()));
        if (opensFirst) {
            openFirst();
        }
    }

    /** Of what is being looked for, as soon as it is found. */
    private void openFirst() {
        opensFirst = searching;
        if (!searching && isOpened()) {
            results.getChildren().filter(Anchor.class::isInstance).findFirst().ifPresent(first -> first.getElement()
                    .callJsFunction("click"));
        }
    }

    /** The pages of the navigation, which knows who may see which. */
    private Stream<PaletteHit> pages(String text) {
        String wanted = text.toLowerCase(Locale.ROOT);
        return MenuConfiguration.getMenuEntries().stream()
                .map(entry -> new PaletteHit(PaletteKind.PAGE, getTranslation(entry.title()), address(entry.path())))
                .filter(hit -> hit.title().toLowerCase(Locale.ROOT).contains(wanted));
    }

    private static String address(String path) {
        return path.startsWith("/") ? path.substring(1) : path;
    }

    private Component link(PaletteHit hit) {
        Icon icon = hit.kind().icon().create();
        icon.getElement().setAttribute("aria-hidden", "true");
        Span kind = new Span(getTranslation(hit.kind().textKey()));
        kind.addClassName("palette-kind");
        Span title = new Span(hit.title());
        title.addClassName("palette-name");
        Anchor link = new Anchor(hit.address(), icon, title, kind);
        link.getElement().addEventListener("click", event -> close());
        return link;
    }
}
