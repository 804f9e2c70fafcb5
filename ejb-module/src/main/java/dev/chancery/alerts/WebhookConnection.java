package dev.chancery.alerts;

import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;

/**
 * One POST by HTTP/1.1 to an address that was looked up and found allowed already; of the answer only the status is
 * read. It connects to that very address, so that a name which means another one meanwhile leads nowhere else, and
 * follows no redirect.
 */
final class WebhookConnection implements Closeable {
    private static final int MOST_HEADER_BYTES = 16_384;
    private static final int HTTP = 80;
    private static final int HTTPS = 443;
    private static final int FIRST_FINAL_STATUS = 200;
    private static final Pattern STATUS = Pattern.compile("HTTP/1\\.[01] (\\d{3})(?: [^\r\n]*)?\r?\n");

    private final URI url;
    private final SSLSocketFactory tls;
    private final Socket plain = new Socket();
    private Socket socket = plain;

    WebhookConnection(URI url, SSLSocketFactory tls) {
        this.url = url;
        this.tls = tls;
    }

    /** Connects to one of the addresses of the name. */
    void connect(InetAddress address, int millis) throws IOException {
        plain.connect(new InetSocketAddress(address, port()), millis);
    }

    /** With TLS, makes sure that the other side is whom its name says. */
    void secure() throws IOException {
        if (isSecure()) {
            SSLSocket secure = (SSLSocket) tls.createSocket(plain, url.getHost(), port(), true);
            SSLParameters parameters = secure.getSSLParameters();
            parameters.setEndpointIdentificationAlgorithm("HTTPS");
            secure.setSSLParameters(parameters);
            socket = secure;
            secure.startHandshake();
        }
    }

    /** Posts a body; gives the status of the answer. */
    int post(byte[] body, Map<String, String> headers) throws IOException {
        OutputStream out = socket.getOutputStream();
        out.write(head(body.length, headers).getBytes(StandardCharsets.ISO_8859_1));
        out.write(body);
        out.flush();
        InputStream in = socket.getInputStream();
        int status;
        int left = MOST_HEADER_BYTES;
        do {
            String header = header(in, left);
            left -= header.length();
            status = status(header);
        } while (status < FIRST_FINAL_STATUS); // as 100 or 103, which come before it
        return status;
    }

    private String head(int length, Map<String, String> headers) {
        String path = url.getRawPath().isEmpty() ? "/" : url.getRawPath();
        String query = url.getRawQuery() == null ? "" : "?" + url.getRawQuery();
        StringBuilder head = new StringBuilder("POST " + path + query + " HTTP/1.1\r\n");
        head.append("Host: ").append(url.getHost());
        if (url.getPort() >= 0) {
            head.append(':').append(url.getPort());
        }
        head.append("\r\nContent-Length: ").append(length).append("\r\nConnection: close\r\n");
        headers.forEach(
                (name, value) -> head.append(name).append(": ").append(value).append("\r\n"));
        return head.append("\r\n").toString();
    }

    private static String header(InputStream in, int most) throws IOException {
        ByteArrayOutputStream header = new ByteArrayOutputStream();
        int lineLength = 0;
        for (int each = in.read(); each >= 0 && header.size() < most; each = in.read()) {
            header.write(each);
            if (each == '\n') {
                if (lineLength == 0) {
                    return header.toString(StandardCharsets.ISO_8859_1);
                }
                lineLength = 0;
            } else if (each != '\r') {
                lineLength++;
            }
        }
        throw new IOException("no HTTP answer");
    }

    private static int status(String header) throws IOException {
        Matcher status = STATUS.matcher(header);
        if (!status.lookingAt()) {
            throw new IOException("no HTTP answer");
        }
        return Integer.parseInt(status.group(1));
    }

    private boolean isSecure() {
        return "https".equalsIgnoreCase(url.getScheme());
    }

    private int port() {
        int given = url.getPort();
        return given >= 0 ? given : isSecure() ? HTTPS : HTTP;
    }

    /** Also from another thread, for whom it takes too long. Without TLS's farewell, for which a slow peer could be waited. */
    @Override
    public void close() {
        try {
            plain.close();
        } catch (IOException e) {
            // it is gone
        }
    }
}
