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
        this(start(method, path, headers) + json(body));
    }

    private RestDialog(String command) {
        setHeaderTitle(getTranslation("rest.title"));
        getHeader().add(new CloseButton(this::close));
        addClassName("rest-dialog");
        add(new Paragraph(getTranslation("rest.what")), new CodeBox("rest-command", command, "rest.copy"));
    }

    /**
     * Of something that sends a file.
     *
     * @param file as the reader may call it
     * @param mediaType of the file
     */
    public static RestDialog sending(String file, String mediaType, String method, String path) {
        return new RestDialog(start(method, path, "Content-Type: " + mediaType) + " \\\n  --data-binary @" + file);
    }

    private static String base() {
        VaadinRequest request = VaadinRequest.getCurrent();
        return request == null ? "" : request.getContextPath();
    }

    private static String start(String method, String path, String... headers) {
        return "curl --request " + method + " \"$CHANCERY" + base() + "/api/v1" + path + "\" \\\n"
                + "  --header \"Authorization: Bearer $CHANCERY_TOKEN\""
                + Stream.of(headers)
                        .map(each -> " \\\n  --header '" + each + "'")
                        .collect(Collectors.joining());
    }

    private static String json(String body) {
        return body.isEmpty()
                ? ""
                : " \\\n  --header \"Content-Type: application/json\" \\\n  --data '" + body.replace("'", "'\\''")
                        + "'";
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
