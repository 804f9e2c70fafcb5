package dev.chancery.run;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FirstSignInTest {
    private static final String LINE = "19:03:11,120 INFO  [dev.chancery.users] (EE-Thread-1) The administrator 'admin'"
            + " was made. To sign in for the first time, use this one-time password, which is shown here only:"
            + " abcde-fghjk-mnpqr-stuvw-xyz23";

    @Test
    void isFoundInTheServersLine() {
        assertThat(FirstSignIn.in(LINE)).contains(new FirstSignIn("admin", "abcde-fghjk-mnpqr-stuvw-xyz23"));
        assertThat(FirstSignIn.in("WFLYSRV0025: WildFly started")).isEmpty();
    }

    @Test
    void showsThePasswordToWhomTheBannerIsForAlone() {
        FirstSignIn found = FirstSignIn.in(LINE).orElseThrow();

        assertThat(found.description()).isEqualTo("admin, with the one-time password abcde-fghjk-mnpqr-stuvw-xyz23");
        assertThat(found.toString()).doesNotContain("abcde");
    }
}
