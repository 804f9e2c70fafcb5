package dev.chancery.console.kit;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.server.VaadinRequest;
import dev.chancery.console.CloseButton;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Shows how a script does over REST what the console does here. */
public class RestDialog extends Dialog {
    private static final long serialVersionUID = 1L;

    /**
     * @param method such as {@code PUT}
     * @param path below {@code /api/v1}, with its slash
     * @param body JSON; empty for none; never with a secret
     * @param headers further ones, such as {@code If-Match: "3"}
     */
    public RestDialog(String method, String path, String body, String... headers) {
        setHeaderTitle(getTranslation("rest.title"));
        getHeader().add(new CloseButton(this::close));
        addClassName("rest-dialog");
        String command = command(method, base() + "/api/v1" + path, body, headers);
        add(new Paragraph(getTranslation("rest.what")), new CodeBox("rest-command", command, "rest.copy"));
    }

    private static String base() {
        VaadinRequest request = VaadinRequest.getCurrent();
        return request == null ? "" : request.getContextPath();
    }

    private static String command(String method, String address, String body, String... headers) {
        String start = "curl --request " + method + " \"$CHANCERY" + address + "\" \\\n"
                + "  --header \"Authorization: Bearer $CHANCERY_TOKEN\""
                + Stream.of(headers)
                        .map(each -> " \\\n  --header '" + each + "'")
                        .collect(Collectors.joining());
        return body.isEmpty()
                ? start
                : start + " \\\n  --header \"Content-Type: application/json\" \\\n  --data '"
                        + body.replace("'", "'\\''") + "'";
    }

    /** A button that shows it, asking what to show when it is chosen. */
    public static Button button(Supplier<RestDialog> dialog) {
        Button button =
                new Button(UI.getCurrent().getTranslation("rest.show"), VaadinIcon.CODE.create(), click -> dialog.get()
                        .open());
        button.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        return button;
    }
}
