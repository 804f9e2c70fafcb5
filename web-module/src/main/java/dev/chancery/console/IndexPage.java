package dev.chancery.console;

import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.VaadinResponse;
import com.vaadin.flow.server.communication.IndexHtmlRequestListener;
import com.vaadin.flow.server.communication.IndexHtmlResponse;
import java.util.List;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** Adds to the page what has to be there before the application: language, style, theme; and what it may do at all. */
class IndexPage implements IndexHtmlRequestListener {
    private static final long serialVersionUID = 1L;

    private final List<Asset> styles = Stream.of(
                    "styles.css",
                    "kit.css",
                    "audit.css",
                    "budgets.css",
                    "charts.css",
                    "conversations.css",
                    "health.css",
                    "keys.css",
                    "prices.css",
                    "prompts.css",
                    "usage.css")
            .map(Asset::new)
            .toList();
    private final List<Asset> scripts =
            Stream.of("shell.js", "charts.js").map(Asset::new).toList();
    private final Asset icon = new Asset("seal.svg");

    @Override
    public void modifyIndexHtmlResponse(IndexHtmlResponse response) {
        Document page = response.getDocument();
        VaadinRequest request = response.getVaadinRequest();
        page.selectXpath("/html").attr("lang", Language.of(request).tag());
        page.title("Chancery");
        link(page, "icon", icon.address(request)).attr("type", "image/svg+xml");
        styles.forEach(style -> link(page, "stylesheet", style.address(request)));
        scripts.forEach(script -> page.head().appendElement("script").attr("src", script.address(request)));
        protect(page, response.getVaadinResponse());
    }

    private static Element link(Document page, String relation, String address) {
        return page.head().appendElement("link").attr("rel", relation).attr("href", address);
    }

    private static void protect(Document page, VaadinResponse response) {
        ContentSecurityPolicy policy = ContentSecurityPolicy.create();
        page.select("script, style").attr("nonce", policy.nonce());
        response.setHeader("Content-Security-Policy", policy.toString());
        response.setHeader("Cache-Control", "no-store");
    }
}
