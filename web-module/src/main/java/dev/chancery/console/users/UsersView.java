package dev.chancery.console.users;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import dev.chancery.access.Callers;
import dev.chancery.access.Permission;
import dev.chancery.console.ConsoleLayout;
import dev.chancery.console.ConsoleView;
import dev.chancery.console.KeyHint;
import dev.chancery.console.NeedsPermission;
import dev.chancery.console.kit.Background;
import dev.chancery.console.kit.DetailPanel;
import dev.chancery.console.kit.EmptyState;
import dev.chancery.console.kit.ListPlace;
import dev.chancery.console.kit.MasterDetail;
import dev.chancery.console.kit.Query;
import dev.chancery.console.kit.RestDialog;
import dev.chancery.console.kit.SearchField;
import dev.chancery.console.kit.Toolbar;
import dev.chancery.openid.SignInMethod;
import dev.chancery.users.UserAccount;
import dev.chancery.users.Users;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Who may come in, and what they may do. */
@Route(value = UsersView.PATH, layout = ConsoleLayout.class)
@Menu(title = "users.title", order = 120, icon = "vaadin:users")
@NeedsPermission(Permission.READ_USERS)
public class UsersView extends ConsoleView implements BeforeEnterObserver {
    static final String PATH = "users";
    private static final long serialVersionUID = 1L;
    private static final String SEARCH = "q";
    private static final String USER = "user";

    private final transient Users users;
    private final transient Background background;
    private final transient SignInMethod method;
    private final boolean manages;
    private final UserGrid grid = new UserGrid(this::read);
    private final ListPlace place = new ListPlace(grid);
    private final MasterDetail rows = new MasterDetail(place, this::close);
    private Query query = Query.empty();
    private transient List<UserAccount> all = List.of();
    private boolean shown;

    /** Made by the router. */
    @Inject
    public UsersView(Users users, Callers callers, Background background, SignInMethod method) {
        super("users.title");
        this.users = users;
        this.background = background;
        this.method = method;
        this.manages = callers.current().mayAny(Permission.MANAGE_USERS);
        addClassName("fills");
    }

    @Override
    public List<KeyHint> keys() {
        return DetailPanel.WALK_KEYS;
    }

    /** Also comes when this view itself changed the address, and then finds everything as it is. */
    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        Query asked = Query.of(event.getLocation().getQueryParameters());
        if (!shown || !asked.equals(query)) {
            shown = true;
            query = asked;
            removeAll();
            method.provider().ifPresentOrElse(this::showProvider, () -> {
                add(toolbar(), rows);
                load(event.getUI());
            });
        }
    }

    /** Chancery's own users cannot come in then. */
    private void showProvider(String provider) {
        add(new EmptyState(
                VaadinIcon.USERS,
                getTranslation("users.elsewhere", provider),
                getTranslation("users.elsewhere.what-to-do")));
    }

    private Component toolbar() {
        SearchField search = new SearchField(
                getTranslation("users.search"), query.get(SEARCH).orElse(""), text -> choose(SEARCH, text));
        Toolbar toolbar = new Toolbar(search).actions(RestDialog.button(UserRest::list));
        return manages ? toolbar.actions(addButton()) : toolbar;
    }

    private Button addButton() {
        Button add = new Button(getTranslation("users.add"), VaadinIcon.PLUS.create(), click -> add());
        add.setId("add-user");
        add.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        return add;
    }

    private void add() {
        new UserDialog(users, this::issued).open();
    }

    private void issued(UserAccount account) {
        query = query.with(USER, account.id());
        reload();
    }

    private void choose(String name, String value) {
        query = query.with(name, value);
        getUI().ifPresent(ui -> query.show(ui, PATH));
        showRows();
    }

    private void reload() {
        getUI().ifPresent(ui -> {
            query.show(ui, PATH);
            load(ui);
        });
    }

    private void load(UI ui) {
        background.ask(
                ui, users::list, this::show, failure -> place.showInstead(EmptyState.failed(failure, this::reload)));
    }

    private void show(List<UserAccount> found) {
        all = found;
        showRows();
        query.get(USER)
                .flatMap(id -> all.stream().filter(user -> user.id().equals(id)).findFirst())
                .ifPresentOrElse(this::showDetail, this::hideDetail);
    }

    private void showRows() {
        List<UserAccount> matching = matching();
        if (matching.isEmpty()) {
            place.showInstead(EmptyState.nothingMatches(this::clear));
        } else {
            grid.setItems(matching);
            place.showList();
        }
    }

    private void clear() {
        query = query.with(SEARCH, null);
        getUI().ifPresent(ui -> query.show(ui, PATH));
        removeAll();
        add(toolbar(), rows);
        showRows();
    }

    private List<UserAccount> matching() {
        String text = query.get(SEARCH).orElse("").toLowerCase(Locale.ROOT);
        return all.stream().filter(user -> matches(user, text)).toList();
    }

    private static boolean matches(UserAccount user, String text) {
        return Stream.of(
                        user.name(),
                        user.profile().displayName(),
                        user.profile().email())
                .anyMatch(each -> each.toLowerCase(Locale.ROOT).contains(text));
    }

    private void read(UserAccount user) {
        query = query.with(USER, user.id());
        getUI().ifPresent(ui -> query.show(ui, PATH));
        showDetail(user);
    }

    private void showDetail(UserAccount user) {
        grid.mark(user);
        UserDetail detail = new UserDetail(users, user, this::close, this::reload);
        if (manages) {
            detail.offer();
        }
        rows.show(detail.walk(() -> grid.step(1), () -> grid.step(-1)));
    }

    private void close() {
        query = query.with(USER, null);
        getUI().ifPresent(ui -> query.show(ui, PATH));
        hideDetail();
    }

    private void hideDetail() {
        grid.mark(null);
        rows.hide();
    }
}
