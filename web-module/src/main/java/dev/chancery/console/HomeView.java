package dev.chancery.console;

import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.orderedlayout.VerticalLayout;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;

/** Holds the place of the console's first page. */
@Route("")
@PageTitle("Chancery")
@AnonymousAllowed
public class HomeView extends VerticalLayout {

    public HomeView() {
        add(new H1("Chancery"));
    }
}
