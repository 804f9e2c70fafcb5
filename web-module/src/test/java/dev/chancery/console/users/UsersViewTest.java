package dev.chancery.console.users;

import static com.github.mvysny.kaributesting.v10.GridKt._getCellComponent;
import static com.github.mvysny.kaributesting.v10.GridKt._size;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static dev.chancery.console.kit.Page.buttons;
import static dev.chancery.console.kit.Page.command;
import static dev.chancery.console.kit.Page.rest;
import static dev.chancery.console.kit.Page.restActions;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.mvysny.kaributesting.v10.MockVaadin;
import com.github.mvysny.kaributesting.v10.NotificationsKt;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.grid.GridSortOrder;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Pre;
import com.vaadin.flow.component.textfield.TextField;
import dev.chancery.access.Role;
import dev.chancery.console.ConsoleInTest;
import dev.chancery.console.FixedCallers;
import dev.chancery.console.kit.AddressInTest;
import dev.chancery.console.kit.BackgroundInTest;
import dev.chancery.console.kit.Confirmation;
import dev.chancery.console.kit.FormDialog;
import dev.chancery.console.kit.RestMenu;
import dev.chancery.console.kit.SearchField;
import dev.chancery.openid.SignInMethod;
import dev.chancery.users.IssuedInTest;
import dev.chancery.users.UserAccount;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class UsersViewTest {
    private final ScriptedUsers users =
            new ScriptedUsers().with("ada", true, Role.ADMINISTRATOR).with("bob", false, Role.EDITOR, Role.AUDITOR);
    private FixedCallers callers = FixedCallers.person(Role.ADMINISTRATOR);
    private final BackgroundInTest background = new BackgroundInTest(callers);

    @AfterEach
    void close() {
        ConsoleInTest.close();
    }

    @Test
    void showsWhoMayComeInAndWhatTheyAre() {
        open("users");

        assertThat(_size(grid())).isEqualTo(2);
        assertThat(cells(0)).contains("ada", "Shown ada", "Administrator", "Enabled");
        assertThat(cells(1)).contains("bob", "Editor", "Auditor", "Disabled");
    }

    @Test
    void offersNothingToThoseWhoMayOnlyRead() {
        callers = FixedCallers.person(Role.AUDITOR);
        open("users?user=id-ada");

        assertThat(cells(0)).contains("ada", "Administrator");
        assertThat(_find(UserDetail.class)).hasSize(1);
        assertThat(buttons())
                .contains("Show as REST")
                .doesNotContain("Add user", "Edit", "Disable", "Delete", "Revoke");
        assertThat(_find(RestMenu.class)).isEmpty();
    }

    @Test
    void saysWhoKeepsThePeopleWhereTheySignInAtAProvider() {
        ConsoleInTest.open(
                "users",
                Map.of(UsersView.class, () -> new UsersView(users, callers, background, SignInMethod.at("Bank ID"))),
                callers);

        assertThat(_get(UsersView.class).getElement().getTextRecursively()).contains("People sign in with Bank ID");
        assertThat(_find(UserGrid.class)).isEmpty();
        assertThat(_find(Button.class, spec -> spec.withId("add-user"))).isEmpty();
    }

    private static String cells(int row) {
        return IntStream.range(0, 3)
                .mapToObj(column -> grid().getColumns().get(column))
                .map(column -> _getCellComponent(grid(), row, column.getKey())
                        .getElement()
                        .getTextRecursively())
                .collect(Collectors.joining(" "));
    }

    @Test
    void findsAUserAndKeepsThatInTheAddress() {
        open("users");
        _setValue(_get(SearchField.class), "BOB");

        assertThat(AddressInTest.replaced()).isEqualTo("users?q=BOB");
        assertThat(_size(grid())).isEqualTo(1);
        _setValue(_get(SearchField.class), "nobody");
        assertThat(_find(UserGrid.class)).isEmpty();
    }

    @Test
    void showsTheUserOfTheAddress() {
        open("users?user=id-bob");

        assertThat(_get(UserDetail.class).getElement().getTextRecursively()).contains("Shown bob", "Editor");
        assertThat(_find(Button.class, spec -> spec.withId("enable-user"))).hasSize(1);
        assertThat(_find(Button.class, spec -> spec.withId("disable-user"))).isEmpty();
    }

    @Test
    void walksTheUsersAsTheyAreSorted() {
        users.with("cleo", true, Role.VIEWER);
        open("users?user=id-bob");
        walk("j");
        assertThat(AddressInTest.replaced()).isEqualTo("users?user=id-cleo");
        grid().sort(GridSortOrder.desc(grid().getColumnByKey("name")).build());
        walk("j");
        assertThat(AddressInTest.replaced()).isEqualTo("users?user=id-bob");
        walk("j");
        assertThat(AddressInTest.replaced()).isEqualTo("users?user=id-ada");
        walk("j");
        assertThat(AddressInTest.replaced()).as("beyond the last").isEmpty();
        assertThat(_get(UserDetail.class).getElement().getTextRecursively()).contains("Shown ada");
        assertThat(grid().getSelectedItems()).extracting(UserAccount::name).containsExactly("ada");
        walk("k");
        assertThat(AddressInTest.replaced()).isEqualTo("users?user=id-bob");
    }

    @Test
    void walksOnlyThoseWhoAreFound() {
        users.with("bobby", true, Role.VIEWER);
        open("users?q=bob&user=id-bob");
        walk("k");
        assertThat(_get(UserDetail.class).getElement().getTextRecursively()).contains("Shown bob");
        walk("j");
        assertThat(_get(UserDetail.class).getElement().getTextRecursively()).contains("Shown bobby");
    }

    private static void walk(String key) {
        _click(_find(Button.class).stream()
                .filter(button -> key.equals(button.getElement().getAttribute("data-key")))
                .findFirst()
                .orElseThrow());
    }

    @Test
    void addsAUserAndShowsThePasswordOnce() {
        open("users");
        _click(button("add-user"));
        _setValue(_get(TextField.class, spec -> spec.withCaption("Name")), "zoe");
        submit("Add user");

        assertThat(users.done).containsExactly("add zoe [VIEWER]");
        String shown = _get(Pre.class).getText();
        assertThat(shown).isEqualTo(users.issued.password().reveal());
        _click(button("noted"));
        MockVaadin.clientRoundtrip();
        background.answer();
        assertThat(_find(Pre.class)).isEmpty();
        assertThat(_get(UserDetail.class).getElement().getTextRecursively()).contains("zoe");
    }

    @Test
    void saysAtTheFieldWhatIsNotAllowed() {
        users.failure = IssuedInTest.invalid("name", "must be shorter");
        open("users");
        _click(button("add-user"));
        submit("Add user");

        assertThat(_get(TextField.class, spec -> spec.withCaption("Name")).getErrorMessage())
                .isEqualTo("name must be shorter.");
    }

    @Test
    void showsAsRestWhatCanBeDoneWithAUser() {
        open("users?user=id-ada");
        assertThat(restActions()).containsExactly("Reset password", "End sessions", "Disable", "Delete", "API tokens");
        assertThat(rest("Disable")).contains("--request POST", "/api/v1/users/id-ada/disable\"", "If-Match: \"3\"");
        assertThat(rest("Delete")).contains("--request DELETE", "/api/v1/users/id-ada\"", "If-Match: \"3\"");
        _click(button("edit-user"));
        _click(_get(_get(FormDialog.class), Button.class, spec -> spec.withText("Show as REST")));
        assertThat(command())
                .contains("--request PUT", "/api/v1/users/id-ada\"", "\"roles\":[\"ADMINISTRATOR\"],\"apart\":[]}");
    }

    @ParameterizedTest
    @CsvSource({
        "disable, Disable ada?, Disable, disable id-ada 3",
        "end-sessions, End the sessions of ada?, End sessions, end id-ada 3",
        "delete, Delete ada?, Delete, delete id-ada 3",
        "reset-password, Reset the password of ada?, Reset password, reset id-ada 3"
    })
    void asksBeforeItDoesWhatEndsSessions(String what, String question, String verb, String done) {
        open("users?user=id-ada");
        _click(button(what + "-user"));
        assertThat(users.done).isEmpty();
        assertThat(_get(Confirmation.class).getHeaderTitle()).isEqualTo(question);

        _click(_get(_get(Confirmation.class), Button.class, spec -> spec.withText(verb)));
        assertThat(users.done).containsExactly(done);
    }

    @Test
    void saysWhyTheLastAdministratorStays() {
        users.failure = IssuedInTest.lastAdministrator();
        open("users?user=id-ada");
        _click(button("disable-user"));
        _click(_get(_get(Confirmation.class), Button.class, spec -> spec.withText("Disable")));

        assertThat(NotificationsKt.getNotifications()).singleElement().satisfies(notice -> assertThat(
                        notice.getElement().getTextRecursively())
                .contains("This is the last administrator who is enabled"));
    }

    @ParameterizedTest
    @EnumSource(names = {"EDITOR", "VIEWER"})
    void isForAdministratorsAndAuditors(Role role) {
        ConsoleInTest.open("users", Map.of(UsersView.class, this::view), FixedCallers.person(role));

        assertThat(_get(H1.class).getText()).isEqualTo("Nothing here");
    }

    private void submit(String verb) {
        _click(_get(_get(FormDialog.class), Button.class, spec -> spec.withText(verb)));
    }

    private static Button button(String id) {
        return _get(Button.class, spec -> spec.withId(id));
    }

    private static UserGrid grid() {
        return _get(UserGrid.class);
    }

    private UsersView view() {
        return new UsersView(users, callers, background, SignInMethod.builtIn());
    }

    private void open(String address) {
        ConsoleInTest.open(address, Map.of(UsersView.class, this::view), callers);
        background.answer();
    }
}
