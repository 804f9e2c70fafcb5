package dev.chancery.console.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;

/** Sends a browser on after a form: with an address without a host, which no header of the request can change. */
final class SeeOther {
    private SeeOther() {}

    /** @param address relative to the console's root */
    static void send(HttpServletRequest request, HttpServletResponse response, String address) {
        send(response, request.getContextPath() + "/" + address);
    }

    /** To the provider. */
    static void sendAway(HttpServletResponse response, URI address) {
        send(response, address.toASCIIString());
    }

    private static void send(HttpServletResponse response, String location) {
        response.setStatus(HttpServletResponse.SC_SEE_OTHER);
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("Location", location);
    }
}
