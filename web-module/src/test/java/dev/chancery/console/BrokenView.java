package dev.chancery.console;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;

/** Planted: cannot be shown. */
@Route("broken")
@AnonymousAllowed
public class BrokenView extends Div {
    static final String SECRET = "jdbc:secret";

    public BrokenView() {
        throw new IllegalStateException(SECRET);
    }
}
