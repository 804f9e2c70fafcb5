package dev.chancery.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.Pattern;

/**
 * What the first administrator of every server does before anything else: takes the one-time password from the server's
 * log, signs in with it, and chooses another one.
 */
final class FirstSignIn {
    private static final Pattern ONE_TIME = Pattern.compile("one-time password,.*?: (\\S+)");

    private final ConsoleServer server;

    FirstSignIn(ConsoleServer server) {
        this.server = server;
    }

    void in(Visit visit) {
        String oneTime = oneTimePassword();
        visit.open("prompts");
        visit.typeSignIn("admin", oneTime);
        assertThat(visit.page()).hasURL(Pattern.compile(".*/change-password.*"));
        assertThat(visit.find("#change")).isVisible();
        visit.picture("first-sign-in");
        visit.open("prompts"); // which is not for those who have not chosen yet
        assertThat(visit.page()).hasURL(Pattern.compile(".*/change-password.*"));
        visit.changePassword(oneTime, ConsoleServer.ADMIN_PASSWORD);
        assertThat(visit.find("h1")).hasText("Prompts");
    }

    private String oneTimePassword() {
        List<String> found = ONE_TIME.matcher(server.log())
                .results()
                .map(each -> each.group(1))
                .distinct()
                .toList();
        assertThat(found).as("one-time passwords in the log").hasSize(1);
        return found.get(0);
    }
}
