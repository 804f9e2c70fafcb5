package dev.chancery.console.signin;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** The way to the provider, where people sign in at one, and what kept somebody from coming back. */
final class ProviderDoor extends Div {
    private static final long serialVersionUID = 1L;

    private final String provider;
    private final Span problem = new Span();
    private final Paragraph whatToDo = new Paragraph();
    private final Div trouble = new Div(problem, whatToDo);
    private final Anchor link = new Anchor();
    private @Nullable String problemKey;

    /** @param provider what it is called on screens */
    ProviderDoor(String provider) {
        this.provider = provider;
        addClassName("entrance-door");
        trouble.addClassName("entrance-trouble");
        trouble.getElement().setAttribute("role", "alert");
        trouble.setVisible(false);
        link.setId("provider");
        link.addClassName("entrance-provider");
        link.setRouterIgnore(true);
        add(trouble, link);
    }

    /**
     * Says where to go, and what is wrong.
     *
     * @param to where somebody wanted, within the console
     * @param problemKey of the words for it; null when nothing is
     */
    void show(String to, @Nullable String problemKey) {
        this.problemKey = problemKey;
        String again = "no-role".equals(problemKey) ? "&again=1" : "";
        String query = to.isEmpty() ? again : again + "&to=" + URLEncoder.encode(to, StandardCharsets.UTF_8);
        link.setHref(OpenIdStartServlet.PATH.substring(1) + (query.isEmpty() ? "" : "?" + query.substring(1)));
        speak();
    }

    void speak() {
        link.setText(getTranslation("sign-in.at", provider));
        trouble.setVisible(problemKey != null);
        if (problemKey != null) {
            problem.setText(getTranslation("sign-in.provider." + problemKey));
            whatToDo.setText(getTranslation("sign-in.provider." + problemKey + ".what-to-do", provider));
        }
    }
}
