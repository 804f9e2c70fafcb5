package dev.chancery.console.users;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import dev.chancery.console.kit.Formats;
import dev.chancery.console.kit.RowGrid;
import dev.chancery.users.UserAccount;
import java.util.Comparator;
import java.util.function.Consumer;

/** The users, by name. */
class UserGrid extends RowGrid<UserAccount> {
    private static final long serialVersionUID = 1L;

    /** @param open told which user somebody opened */
    UserGrid(Consumer<UserAccount> open) {
        super("", open);
        Formats formats = Formats.current();
        setId("users");
        setAriaLabel(getTranslation("users.title"));
        addThemeVariants(GridVariant.LUMO_COMPACT);
        addComponentColumn(UserGrid::who)
                .setKey("name")
                .setHeader(getTranslation("users.name"))
                .setComparator(Comparator.comparing(UserAccount::name))
                .setSortable(true)
                .setWidth("12rem")
                .setFlexGrow(3);
        addComponentColumn(user -> UserWords.roles(user.profile()))
                .setKey("roles")
                .setHeader(getTranslation("users.roles"))
                .setWidth("11rem")
                .setFlexGrow(3);
        addComponentColumn(UserWords::state)
                .setKey("state")
                .setHeader(getTranslation("users.state"))
                .setWidth("9rem")
                .setFlexGrow(1);
        addColumn(user -> formats.time(user.lastSignIn()))
                .setHeader(getTranslation("users.last-sign-in"))
                .setComparator(
                        Comparator.comparing(UserAccount::lastSignIn, Comparator.nullsFirst(Comparator.naturalOrder())))
                .setSortable(true)
                .setWidth("11rem")
                .setFlexGrow(1);
    }

    private static Component who(UserAccount user) {
        Div who = new Div(new Span(user.name()));
        who.addClassName("user-name");
        if (!user.profile().displayName().isEmpty()) {
            who.add(new Span(user.profile().displayName()));
        }
        return who;
    }
}
