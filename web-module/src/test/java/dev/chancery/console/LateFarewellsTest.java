package dev.chancery.console;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.mvysny.fakeservlet.FakeContext;
import com.github.mvysny.fakeservlet.FakeHttpSession;
import com.github.mvysny.fakeservlet.FakeRequest;
import com.github.mvysny.fakeservlet.FakeResponse;
import jakarta.servlet.http.HttpSession;
import java.security.Principal;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LateFarewellsTest {
    private static final HttpSession SESSION = FakeHttpSession.Companion.create(new FakeContext());

    @ParameterizedTest
    @CsvSource({
        "v-r=push&X-Atmosphere-Transport=close, , 204, false",
        "v-r=push&X-Atmosphere-Transport=close, ada, 200, true",
        "v-r=push&X-Atmosphere-Transport=websocket, , 200, true"
    })
    void areHeardOnlyOfThoseWhoAreSignedIn(String query, @Nullable String user, int status, boolean heard)
            throws Exception {
        FakeResponse response = new FakeResponse();
        boolean[] passed = new boolean[1];

        new LateFarewells().doFilter(request(query, user), response, (request, answer) -> passed[0] = true);

        assertThat(passed[0]).isEqualTo(heard);
        assertThat(response.getStatus()).isEqualTo(status);
    }

    /** On a server that lets nobody have the session. */
    private static FakeRequest request(String query, @Nullable String user) {
        return new FakeRequest(SESSION) {
            @Override
            public String getQueryString() {
                return query;
            }

            @Override
            public @Nullable Principal getUserPrincipal() {
                return user == null ? null : () -> user;
            }

            @Override
            public HttpSession getSession(boolean create) {
                throw new IllegalStateException("the session of somebody else");
            }
        };
    }
}
