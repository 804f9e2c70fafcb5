package dev.chancery.console.kit;

import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.function.Consumer;

/** Narrows a list while somebody types; the key / goes there. */
public class SearchField extends TextField {
    private static final long serialVersionUID = 1L;
    private static final int PAUSE_MILLIS = 300;
    private static final int LONGEST = 200;

    /**
     * @param placeholder says what is looked through
     * @param text what is looked for already
     * @param search told what to look for, when typing pauses
     */
    public SearchField(String placeholder, String text, Consumer<String> search) {
        setPlaceholder(placeholder);
        setAriaLabel(placeholder);
        setValue(text);
        setClearButtonVisible(true);
        setPrefixComponent(VaadinIcon.SEARCH.create());
        setMaxLength(LONGEST);
        setValueChangeMode(ValueChangeMode.LAZY);
        setValueChangeTimeout(PAUSE_MILLIS);
        addClassName("search");
        addValueChangeListener(event -> search.accept(event.getValue().strip()));
    }
}
