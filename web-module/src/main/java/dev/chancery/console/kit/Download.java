package dev.chancery.console.kit;

import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.icon.Icon;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.server.streams.DownloadHandler;
import java.io.IOException;
import java.io.OutputStream;
import java.io.Serializable;

/** A link that makes a file when it is chosen; what is written travels at once, however much it is. */
public class Download extends Anchor {
    private static final long serialVersionUID = 1L;

    /** Writes a file. */
    @FunctionalInterface
    public interface Content extends Serializable {
        /** @throws IOException when the browser has gone */
        void writeTo(OutputStream out) throws IOException;
    }

    private final Text name;

    /**
     * @param text names the link
     * @param fileName with its ending
     * @param mediaType of the file
     * @param content asked in a request of the person at the page; it flushes, and need not close
     */
    public Download(String text, String fileName, String mediaType, Content content) {
        DownloadHandler handler = event -> {
            event.setFileName(fileName);
            event.setContentType(mediaType);
            event.getResponse().setHeader("Cache-Control", "no-store");
            content.writeTo(event.getOutputStream());
        };
        setHref(handler);
        getElement().setAttribute("download", true);
        Icon icon = VaadinIcon.DOWNLOAD_ALT.create();
        icon.getElement().setAttribute("aria-hidden", "true");
        add(icon);
        name = new Text(text);
        add(name);
        addClassName("download");
    }

    /** Gives the link another name. */
    public void rename(String text) {
        name.setText(text);
    }
}
