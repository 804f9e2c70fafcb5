package dev.chancery.console.signin;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.login.LoginForm;
import com.vaadin.flow.component.login.LoginI18n;
import com.vaadin.flow.i18n.LocaleChangeEvent;
import com.vaadin.flow.i18n.LocaleChangeObserver;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import dev.chancery.console.ConsoleView;
import dev.chancery.console.kit.ComponentWords;
import dev.chancery.openid.OpenIdException;
import dev.chancery.openid.SignInMethod;
import jakarta.inject.Inject;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Where people say who they are. The form goes to {@link SignInServlet}, past the application, as browsers know it; where people sign
 * in at a provider, a link leads there in its place.
 */
@Route(SignInView.ROUTE)
@AnonymousAllowed
public class SignInView extends ConsoleView implements BeforeEnterObserver, LocaleChangeObserver {
    private static final long serialVersionUID = 1L;

    /** The address of this view. */
    public static final String ROUTE = "sign-in";

    private static final List<String> PROBLEMS = List.of("denied", "failed", "expired", "unavailable", "no-role");

    private final Paragraph notice = new Paragraph();
    private final LoginForm form = new LoginForm();
    private final @Nullable ProviderDoor door;
    private @Nullable String noticeKey;
    private String error = "failed";

    /**
     * Made by the router.
     *
     * @param method whether there is a provider
     */
    @Inject
    public SignInView(SignInMethod method) {
        super("sign-in.title");
        addClassName("entrance");
        Image seal = new Image("seal.svg", "");
        Div product = new Div(seal, new H1("Chancery"));
        product.addClassName("entrance-product");
        notice.addClassName("entrance-notice");
        notice.getElement().setAttribute("role", "status");
        form.setForgotPasswordButtonVisible(false);
        door = method.provider().map(ProviderDoor::new).orElse(null);
        Div panel = new Div(product, notice, door == null ? form : door);
        panel.addClassName("entrance-panel");
        add(panel);
    }

    static String at(String to) {
        return ROUTE + (to.isEmpty() ? "" : "?to=" + encoded(to));
    }

    static String refused(OpenIdException.Problem problem, String to) {
        return ROUTE + "?" + problem.name().toLowerCase(Locale.ROOT).replace('_', '-') + back(to);
    }

    static String failed(String to) {
        return ROUTE + "?failed" + back(to);
    }

    static String unavailable(String to) {
        return ROUTE + "?unavailable" + back(to);
    }

    static String ended(String to) {
        return ROUTE + "?ended" + back(to);
    }

    private static String back(String to) {
        return to.isEmpty() ? "" : "&to=" + encoded(to);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        QueryParameters query = event.getLocation().getQueryParameters();
        String to = OwnAddress.of(query.getSingleParameter("to").orElse(""));
        form.setAction(SignInServlet.PATH.substring(1) + (to.isEmpty() ? "" : "?to=" + encoded(to)));
        boolean unavailable = has(query, "unavailable");
        error = unavailable ? "unavailable" : "failed";
        form.setError(unavailable || has(query, "failed"));
        noticeKey = has(query, "ended") ? "sign-in.ended" : null;
        if (door != null) {
            door.show(
                    to,
                    PROBLEMS.stream()
                            .filter(each -> has(query, each))
                            .findFirst()
                            .orElse(null));
        }
        speak();
    }

    private static boolean has(QueryParameters query, String name) {
        return query.getParameters().containsKey(name);
    }

    @Override
    public void localeChange(LocaleChangeEvent event) {
        speak();
    }

    @Override
    public boolean speaksLive() {
        return true;
    }

    private void speak() {
        if (door != null) {
            door.speak();
        }
        notice.setVisible(noticeKey != null);
        notice.setText(noticeKey == null ? "" : getTranslation(noticeKey));
        LoginI18n words = LoginI18n.createDefault();
        words.getForm().setTitle(getTranslation("sign-in.title"));
        words.getForm().setUsername(getTranslation("sign-in.name"));
        words.getForm().setPassword(getTranslation("sign-in.password"));
        words.getForm().setSubmit(getTranslation("sign-in.submit"));
        words.getErrorMessage().setTitle(getTranslation("sign-in." + error));
        words.getErrorMessage().setMessage(getTranslation("sign-in." + error + ".what-to-do"));
        words.getErrorMessage().setUsername(getTranslation("sign-in.name.missing"));
        words.getErrorMessage().setPassword(getTranslation("sign-in.password.missing"));
        form.setI18n(words);
        ComponentWords.nameReveal(form);
    }
}
