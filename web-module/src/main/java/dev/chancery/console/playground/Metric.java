package dev.chancery.console.playground;

import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.i18n.LocaleChangeEvent;
import com.vaadin.flow.i18n.LocaleChangeObserver;
import dev.chancery.console.kit.Formats;

/** One figure of a run: what it is, and its value. */
class Metric extends Div implements LocaleChangeObserver {
    private static final long serialVersionUID = 1L;

    private final String key;
    private final DescriptionList.Term term = new DescriptionList.Term();
    private final DescriptionList.Description description = new DescriptionList.Description();
    private final Span value = new Span(Formats.UNKNOWN);

    /** @param name the last part of the translation key, and of the id of the value */
    Metric(String name) {
        key = "playground.metric." + name;
        value.setId("metric-" + name);
        description.add(value);
        add(term, description);
    }

    /** The value's element. */
    Span value() {
        return value;
    }

    /** Where the value stands, and what belongs beside it. */
    DescriptionList.Description description() {
        return description;
    }

    void set(String text) {
        value.setText(text);
    }

    void clear() {
        set(Formats.UNKNOWN);
        value.removeClassName("warning");
    }

    @Override
    public void localeChange(LocaleChangeEvent event) {
        term.setText(getTranslation(key));
    }
}
