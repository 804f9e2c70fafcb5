package dev.chancery.console;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;

/**
 * Lets a page that was left say farewell when nobody is signed in any more. A browser sends that late, while somebody signs in
 * on the next page; on Open Liberty it would be given a new session, in place of the one that has just begun, or be refused the
 * one that has just ended.
 */
@WebFilter(urlPatterns = "/VAADIN/push", asyncSupported = true)
public class LateFarewells extends HttpFilter {
    private static final long serialVersionUID = 1L;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        boolean farewell = Optional.ofNullable(request.getQueryString())
                .filter(query -> query.contains("X-Atmosphere-Transport=close"))
                .isPresent();
        if (farewell && request.getUserPrincipal() == null) {
            response.setStatus(HttpServletResponse.SC_NO_CONTENT);
        } else {
            chain.doFilter(request, response);
        }
    }
}
