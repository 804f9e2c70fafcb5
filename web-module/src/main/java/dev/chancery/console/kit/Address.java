package dev.chancery.console.kit;

import com.vaadin.flow.component.UI;
import java.io.Serializable;

/** The address of a view, which its parts read and change. */
public final class Address implements Serializable {
    private static final long serialVersionUID = 1L;

    private final String path;
    private Query query = Query.empty();

    /** @param path of the view */
    public Address(String path) {
        this.path = path;
    }

    /** What is chosen now. */
    public Query query() {
        return query;
    }

    /** Takes over what somebody came with. */
    public void enter(Query given) {
        query = given;
    }

    /** Changes a value, here and in the browser; an empty one takes it out. */
    public void put(String name, String value) {
        query = query.with(name, value);
        query.show(UI.getCurrent(), path);
    }
}
