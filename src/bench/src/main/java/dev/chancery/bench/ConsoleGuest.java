package dev.chancery.bench;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.options.FormData;
import com.microsoft.playwright.options.RequestOptions;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;

/** Somebody who has signed in, with an empty cache, and what the server took for each thing that they did. */
final class ConsoleGuest implements AutoCloseable {
    private static final double QUIET_MILLIS = 400;

    /** Ample: the browser draws fifty dashboards beside it. */
    private static final double PATIENCE_MILLIS = 120_000;

    private final BrowserContext context;
    private final Page page;
    private final List<Double> serverMillis = new ArrayList<>();
    private long lastAnswer;
    private int underWay;

    /**
     * What one step took.
     *
     * @param server the sum of the server's times for all requests of the page itself, in milliseconds
     * @param shown until nothing came any more, in milliseconds; what the server pushes counts
     */
    record Step(double server, double shown) {}

    ConsoleGuest(Browser browser, URI console) {
        context = browser.newContext(
                new Browser.NewContextOptions().setBaseURL(console.toString()).setViewportSize(1440, 900));
        APIResponse answer = context.request()
                .post(
                        "session/start",
                        RequestOptions.create()
                                .setMaxRedirects(0)
                                .setForm(FormData.create()
                                        .set("username", "admin")
                                        .set("password", ConsoleProcess.PASSWORD)));
        if (answer.status() != 303 || answer.headers().get("location").contains("sign-in")) {
            throw new IllegalStateException("nobody signed in: " + answer.status());
        }
        page = context.newPage();
        page.setDefaultTimeout(PATIENCE_MILLIS);
        page.onRequest(request -> underWay++);
        page.onRequestFailed(request -> underWay--);
        page.onRequestFinished(this::note);
        page.onWebSocket(socket -> socket.onFrameReceived(frame -> lastAnswer = System.nanoTime()));
    }

    /** Comes to the console; nothing of it is in the browser's cache. */
    Step arrive() {
        return step(() -> {
            page.navigate("");
            page.waitForSelector("h1:not(:empty)");
        });
    }

    /** Goes to another view by its item in the navigation. */
    Step go(String path) {
        return step(() -> {
            page.click("vaadin-side-nav-item[path='" + path + "']");
            page.waitForURL(url -> URI.create(url).getPath().equals("/chancery/" + path));
        });
    }

    /** The views that the navigation offers. */
    List<String> views() {
        return page.locator("vaadin-side-nav-item").all().stream()
                .map(item -> item.getAttribute("path"))
                .toList();
    }

    String text(String selector) {
        return page.locator(selector).first().innerText();
    }

    Page page() {
        return page;
    }

    @Override
    public void close() {
        context.close();
    }

    private Step step(Runnable what) {
        serverMillis.clear();
        long begin = System.nanoTime();
        lastAnswer = begin;
        what.run();
        while (underWay > 0 || (System.nanoTime() - lastAnswer) / 1e6 < QUIET_MILLIS) {
            page.waitForTimeout(20);
        }
        return new Step(serverMillis.stream().mapToDouble(Double::doubleValue).sum(), (lastAnswer - begin) / 1e6);
    }

    /** Of files that never change, nothing is counted but that they were asked for. */
    private void note(Request request) {
        lastAnswer = System.nanoTime();
        underWay--;
        if (request.isNavigationRequest() || request.url().contains("v-r=")) {
            var timing = request.timing();
            serverMillis.add(timing.responseStart - timing.requestStart);
        }
    }
}
