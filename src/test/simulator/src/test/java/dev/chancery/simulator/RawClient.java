package dev.chancery.simulator;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.URI;
import java.util.List;

/** A client that shows what is really on the wire. */
final class RawClient implements AutoCloseable {

    private static final int PATIENCE_MILLIS = 20_000;
    private static final List<String> STANDARD = List.of(
            "host: simulator",
            "x-api-key: test-key-1",
            "anthropic-version: 2026-10-21",
            "content-type: application/json");

    private final Socket socket;

    RawClient(URI uri) throws IOException {
        socket = new Socket(uri.getHost(), uri.getPort());
        socket.setTcpNoDelay(true);
        socket.setSoTimeout(PATIENCE_MILLIS);
    }

    static String request(String body, String... headers) {
        byte[] bytes = body.getBytes(UTF_8);
        return head(headers) + "content-length: " + bytes.length + "\r\n\r\n" + body;
    }

    static String head(String... headers) {
        StringBuilder head = new StringBuilder("POST /v1/messages HTTP/1.1\r\n");
        for (String header : STANDARD) {
            head.append(header).append("\r\n");
        }
        for (String header : headers) {
            head.append(header).append("\r\n");
        }
        return head.toString();
    }

    static String asking(String prompt, boolean stream) {
        return "{\"model\":\"claude-opus-5-5\",\"max_tokens\":128000,\"stream\":" + stream
                + ",\"messages\":[{\"role\":\"user\",\"content\":\"" + prompt + "\"}]}";
    }

    RawClient ask(String directives) throws IOException {
        return send(request(asking("Hello", false), "x-sim: " + directives));
    }

    RawClient askStream(String directives) throws IOException {
        return send(request(asking("Hello", true), "x-sim: " + directives));
    }

    RawClient send(String text) throws IOException {
        socket.getOutputStream().write(text.getBytes(UTF_8));
        return this;
    }

    void patience(int millis) throws IOException {
        socket.setSoTimeout(millis);
    }

    /** Everything until the server closes. */
    String readAll() throws IOException {
        return new String(socket.getInputStream().readAllBytes(), UTF_8);
    }

    /** Everything until this text has arrived. */
    String readUntil(String end) throws IOException {
        StringBuilder text = new StringBuilder();
        InputStream in = socket.getInputStream();
        while (text.indexOf(end) < 0) {
            int next = in.read();
            if (next < 0) {
                throw new IOException("closed after: " + text);
            }
            text.append((char) next);
        }
        return text.toString();
    }

    String readHead() throws IOException {
        return readUntil("\r\n\r\n");
    }

    /** One answer with a content-length: head and body. */
    String readAnswer() throws IOException {
        String head = readHead();
        int length = Integer.parseInt(head.replaceFirst("(?s).*content-length: (\\d+).*", "$1"));
        return head + new String(socket.getInputStream().readNBytes(length), UTF_8);
    }

    InputStream in() throws IOException {
        return socket.getInputStream();
    }

    int read() throws IOException {
        return socket.getInputStream().read();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
