package dev.chancery.console.signin;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.i18n.LocaleChangeEvent;
import com.vaadin.flow.i18n.LocaleChangeObserver;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.VaadinServletRequest;
import dev.chancery.console.ConsoleView;
import dev.chancery.console.kit.ProblemWords;
import dev.chancery.console.kit.SecretField;
import dev.chancery.openid.SignInMethod;
import dev.chancery.problems.ConflictException;
import dev.chancery.users.InvalidUserException;
import dev.chancery.users.OwnAccount;
import dev.chancery.users.SignedInUser;
import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Where people choose another password: when they like to, and before anything else when theirs was given to them. */
@Route(ChangePasswordView.ROUTE)
@PermitAll
public class ChangePasswordView extends ConsoleView implements BeforeEnterObserver, LocaleChangeObserver {
    private static final long serialVersionUID = 1L;

    /** The address of this view. */
    public static final String ROUTE = "change-password";

    private final transient OwnAccount account;
    private final @Nullable String provider;
    private final H1 heading = new H1();
    private final Paragraph why = new Paragraph();
    private final Paragraph problem = new Paragraph();
    private final SecretField present = field("present-password", "current-password");
    private final SecretField next = field("next-password", "new-password");
    private final SecretField again = field("again-password", "new-password");
    private final Button change = new Button("", click -> change());
    private String to = "";

    /** Made by the router. */
    @Inject
    public ChangePasswordView(OwnAccount account, SignInMethod method) {
        super("change-password.title");
        this.account = account;
        this.provider = method.provider().orElse(null);
        addClassName("entrance");
        problem.addClassName("entrance-problem");
        problem.getElement().setAttribute("role", "alert");
        change.setId("change");
        change.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        change.addClickShortcut(Key.ENTER).setResetFocusOnActiveElement(true); // what is being typed is sent first
        change.setDisableOnClick(true);
        Div panel = new Div(heading, why, problem, present, next, again, change);
        panel.addClassNames("entrance-panel", "entrance-form");
        add(panel);
        problem.setVisible(false);
        Stream.of(present, next, again, change).forEach(field -> field.setVisible(provider == null));
    }

    private static SecretField field(String id, String autocomplete) {
        SecretField field = new SecretField();
        field.setId(id);
        field.setRequiredIndicatorVisible(true);
        field.getElement().setAttribute("autocomplete", autocomplete);
        return field;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        to = OwnAddress.of(event.getLocation()
                .getQueryParameters()
                .getSingleParameter("to")
                .orElse(""));
        why.setVisible(provider != null || isFirst());
    }

    @Override
    public void localeChange(LocaleChangeEvent event) {
        heading.setText(title());
        why.setText(
                provider == null
                        ? getTranslation("change-password.first")
                        : getTranslation("change-password.elsewhere", provider));
        present.setLabel(getTranslation("change-password.present"));
        next.setLabel(getTranslation("change-password.next"));
        next.setHelperText(getTranslation("change-password.rule"));
        again.setLabel(getTranslation("change-password.again"));
        change.setText(getTranslation("change-password.change"));
    }

    @Override
    public boolean speaksLive() {
        return true;
    }

    private static boolean isFirst() {
        return ConsoleSession.current()
                .filter(ConsoleSession::mustChangePassword)
                .isPresent();
    }

    private void change() {
        try {
            forget();
            if (isComplete()) {
                take();
            }
        } catch (InvalidUserException e) {
            boolean ofPresent = e.field().startsWith("present");
            mark(ofPresent ? present : next, wordsFor(e));
        } catch (ConflictException e) {
            problem.setText(ProblemWords.why(e));
            problem.setVisible(true);
        } finally {
            change.setEnabled(true);
        }
    }

    private void forget() {
        problem.setVisible(false);
        Stream.of(present, next, again).forEach(field -> field.setInvalid(false));
    }

    private boolean isComplete() {
        for (SecretField field : List.of(present, next, again)) {
            if (field.getValue().isEmpty()) {
                mark(field, getTranslation("sign-in.password.missing"));
                return false;
            }
        }
        if (!again.getValue().equals(next.getValue())) {
            mark(again, getTranslation("change-password.not-the-same"));
            return false;
        }
        return true;
    }

    private void take() {
        ConsoleSession.current().ifPresentOrElse(session -> session.goOnAfter(this::choose), this::choose);
        VaadinServletRequest.getCurrent().changeSessionId();
        UI.getCurrent().getPage().setLocation(to.isEmpty() ? "." : to);
    }

    private SignedInUser choose() {
        return account.changePassword(present.getValue(), next.getValue());
    }

    private String wordsFor(InvalidUserException e) {
        return e.field().startsWith("present")
                ? getTranslation("change-password.wrong")
                : getTranslation("change-password.not-allowed");
    }

    private static void mark(SecretField field, String problem) {
        field.setErrorMessage(problem);
        field.setInvalid(true);
        field.focus();
    }
}
