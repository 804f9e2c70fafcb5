package dev.chancery.console;

import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.VaadinServletService;
import java.io.IOException;
import java.io.InputStream;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.zip.CRC32;
import org.jspecify.annotations.Nullable;

/** A file of the web archive, under an address that changes with its content: no browser shows an old one. */
final class Asset implements Serializable {
    private static final long serialVersionUID = 1L;

    private final String name;
    private volatile @Nullable String address;

    Asset(String name) {
        this.name = name;
    }

    /** Relative to the context root. */
    String address(VaadinRequest request) {
        String known = address;
        if (known == null) {
            known = name + "?" + version((VaadinServletService) request.getService());
            address = known;
        }
        return known;
    }

    private String version(VaadinServletService service) {
        try (InputStream content = service.getServlet().getServletContext().getResourceAsStream("/" + name)) {
            CRC32 sum = new CRC32();
            sum.update(Objects.requireNonNull(content, name).readAllBytes());
            return Long.toHexString(sum.getValue());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
