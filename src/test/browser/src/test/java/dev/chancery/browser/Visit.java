package dev.chancery.browser;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FormData;
import com.microsoft.playwright.options.RequestOptions;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Somebody with a browser of their own, who notes what the browser complains of. */
final class Visit implements AutoCloseable {
    private final BrowserContext context;
    private final Page page;
    private final Path pictures;
    private final List<String> complaints = new ArrayList<>();

    Visit(BrowserContext context, Path pictures) {
        this.context = context;
        this.pictures = pictures;
        this.page = context.newPage();
        page.setDefaultTimeout(60_000);
        page.onConsoleMessage(message -> note(message.type(), message.text()));
        page.onPageError(error -> complaints.add(error));
        page.addInitScript("document.addEventListener('securitypolicyviolation',"
                + " v => console.error('CSP ' + v.violatedDirective + ' ' + v.blockedURI))");
    }

    /** As a browser does that sends the form, but without the page around it. */
    void signIn(String name, String password) {
        APIResponse answer = context.request()
                .post(
                        "session/start",
                        RequestOptions.create()
                                .setMaxRedirects(0)
                                .setForm(FormData.create().set("username", name).set("password", password)));
        if (answer.status() != 303 || answer.headers().get("location").contains("sign-in")) {
            throw new IllegalStateException("Nobody signed in: " + answer.status() + " " + answer.headers());
        }
    }

    /** As a person does, in the page where one signs in. */
    void typeSignIn(String name, String password) {
        find("#vaadinLoginUsername input").fill(name);
        find("#vaadinLoginPassword input").fill(password);
        find("#vaadinLoginPassword input").press("Enter");
    }

    /** In the page where one chooses another password; from there it goes on. */
    void changePassword(String present, String next) {
        find("#present-password input").fill(present);
        find("#next-password input").fill(next);
        find("#again-password input").fill(next);
        find("#again-password input").press("Enter");
        page.waitForSelector(
                "vaadin-side-nav-item", new Page.WaitForSelectorOptions().setState(WaitForSelectorState.ATTACHED));
    }

    Page page() {
        return page;
    }

    /** Goes to an address relative to the console's. */
    void open(String address) {
        page.navigate(address);
        page.waitForSelector("h1:not(:empty)");
    }

    Locator find(String selector) {
        return page.locator(selector);
    }

    String attributeOfPage(String name) {
        return String.valueOf(page.evaluate("name => document.documentElement.getAttribute(name)", name));
    }

    void picture(String name) {
        page.screenshot(new Page.ScreenshotOptions().setPath(pictures.resolve(name + ".png")));
    }

    /** Forgets what the browser complained of, where a test provoked it. */
    void forgive() {
        complaints.clear();
    }

    void requireNoComplaints() {
        if (!complaints.isEmpty()) {
            throw new AssertionError("The browser complained: " + complaints);
        }
    }

    @Override
    public void close() {
        context.close();
    }

    /** That the push connection of a page that is left is closed is no complaint, though the client says so as a warning. */
    private void note(String type, String text) {
        boolean farewell = text.startsWith("Websocket closed") && text.contains("wasClean: true");
        if (!farewell && (type.equals("error") || type.equals("warning"))) {
            complaints.add(type + ": " + text);
        }
    }
}
