package dev.chancery.console.signin;

import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.STRING;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.login.LoginForm;
import dev.chancery.access.Role;
import dev.chancery.console.ConsoleInTest;
import dev.chancery.console.ConsoleLayout;
import dev.chancery.console.FixedCallers;
import dev.chancery.console.kit.Page;
import dev.chancery.console.playground.PlaygroundInTest;
import dev.chancery.openid.SignInMethod;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SignInViewTest {
    @AfterEach
    void close() {
        ConsoleInTest.close();
    }

    @Test
    void isWhereStrangersAreLedAndRemembersWhereTheyWanted() {
        openAsStranger("playground?x=a%20b");

        assertThat(_get(LoginForm.class).getAction()).isEqualTo("session/start?to=playground%3Fx%3Da%2520b");
        assertThat(_find(ConsoleLayout.class)).isEmpty();
    }

    @Test
    void tellsStrangersNothingOfWhichViewsThereAre() {
        openAsStranger("users");
        assertThat(_find(LoginForm.class)).hasSize(1);
        ConsoleInTest.goTo("lonely");
        assertThat(_find(LoginForm.class)).hasSize(1);
    }

    @Test
    void saysThatItDidNotWork() {
        openAsStranger("sign-in?failed&to=https://evil.example/");

        assertThat(_get(LoginForm.class).isError()).isTrue();
        assertThat(_get(LoginForm.class).getAction()).isEqualTo("session/start");
    }

    @Test
    void saysThatASessionEnded() {
        openAsStranger("sign-in?ended");

        assertThat(_get(SignInView.class).getElement().getTextRecursively()).contains("Your session has ended");
        UI.getCurrent().setLocale(Locale.SIMPLIFIED_CHINESE);
        assertThat(_get(SignInView.class).getElement().getTextRecursively()).contains("会话已结束");
    }

    @Test
    void whatShowsThePasswordIsNamedInTheReadersLanguage() {
        openAsStranger("sign-in");
        assertThat(Page.scripts("vaadin-password-field")).last(as(STRING)).contains("Show what was typed");
        UI.getCurrent().setLocale(Locale.SIMPLIFIED_CHINESE);
        assertThat(Page.scripts("vaadin-password-field")).last(as(STRING)).contains("显示输入的内容");
    }

    @Test
    void whoLacksThePermissionSeesWhatStandsWhereThereIsNothing() {
        ConsoleInTest.open("playground", PlaygroundInTest.views(), FixedCallers.person(Role.VIEWER));

        assertThat(_get(H1.class).getText()).isEqualTo("Nothing here");
    }

    @Test
    void leadsToTheProviderWherePeopleSignInAtOne() {
        openWithProvider("playground?x=a%20b");

        assertThat(_find(LoginForm.class)).isEmpty();
        assertThat(provider().getText()).isEqualTo("Sign in with Bank & <b>ID</b>");
        assertThat(provider().getHref()).isEqualTo("session/openid/start?to=playground%3Fx%3Da%2520b");
        UI.getCurrent().setLocale(Locale.SIMPLIFIED_CHINESE);
        assertThat(provider().getText()).isEqualTo("使用 Bank & <b>ID</b> 登录");
    }

    @ParameterizedTest
    @CsvSource({
        "denied, You were not let in",
        "failed, That did not work",
        "expired, That took too long",
        "unavailable, Nobody can sign in just now",
        "no-role, You have no role here"
    })
    void saysWhyTheProviderLetSomebodyNotIn(String problem, String words) {
        openWithProvider("sign-in?" + problem + "&to=https://evil.example/");

        assertThat(_get(SignInView.class).getElement().getTextRecursively()).contains(words);
        assertThat(provider().getHref()).startsWith("session/openid/start").doesNotContain("evil");
        assertThat(provider().getHref().contains("again=1")).isEqualTo(problem.equals("no-role"));
        ConsoleInTest.goTo("sign-in?made-up");
        assertThat(_get(SignInView.class).getElement().getTextRecursively()).doesNotContain("made-up");
        assertThat(_find(Div.class, spec -> spec.withClasses("entrance-trouble")))
                .isEmpty();
    }

    private static Anchor provider() {
        return _get(Anchor.class, spec -> spec.withId("provider"));
    }

    private static void openWithProvider(String address) {
        ConsoleInTest.open(
                address,
                Map.of(SignInView.class, () -> new SignInView(SignInMethod.at("Bank & <b>ID</b>"))),
                FixedCallers.nobody());
    }

    private static void openAsStranger(String address) {
        ConsoleInTest.open(address, Map.of(), FixedCallers.nobody());
    }
}
