package dev.chancery.console.kit;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;

/** Names and values below each other, as in the detail of a row. */
public class Facts extends DescriptionList {
    private static final long serialVersionUID = 1L;

    /** Without facts yet. */
    public Facts() {
        addClassName("facts");
    }

    /** Adds a fact whose value is text. */
    public Facts add(String name, String value) {
        return add(name, new Span(value));
    }

    /** Adds a fact whose value is text in letters of equal width, such as an id. */
    public Facts addCode(String name, String value) {
        Span text = new Span(value);
        text.addClassName("code");
        return add(name, text);
    }

    /** Adds a fact. */
    public Facts add(String name, Component value) {
        Description description = new Description();
        description.add(value);
        Div fact = new Div(new Term(name), description);
        fact.addClassName("fact");
        add(fact);
        return this;
    }
}
