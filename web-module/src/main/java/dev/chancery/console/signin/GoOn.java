package dev.chancery.console.signin;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;

/**
 * Sends a browser on after a form to another site: by a page, since the policy of the page that the form was on keeps it, and
 * every redirect of it, within the console.
 */
final class GoOn {
    private GoOn() {}

    static void send(HttpServletResponse response, URI address) throws IOException {
        String there = address.toASCIIString()
                .replace("&", "&amp;")
                .replace("\"", "&quot;")
                .replace("<", "&lt;");
        response.setStatus(HttpServletResponse.SC_OK);
        response.setContentType("text/html");
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("Referrer-Policy", "no-referrer");
        response.setHeader("Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'; base-uri 'none'");
        response.getWriter()
                .print("<!DOCTYPE html><html lang=\"en\"><head><meta charset=\"utf-8\"><title>Chancery</title>"
                        + "<meta name=\"color-scheme\" content=\"light dark\">"
                        + "<meta http-equiv=\"refresh\" content=\"0; url=" + there + "\"></head>"
                        + "<body><p><a href=\"" + there + "\">Sign out · <span lang=\"zh-CN\">退出登录</span></a></p>"
                        + "</body></html>");
    }
}
