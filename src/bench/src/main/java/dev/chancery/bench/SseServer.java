package dev.chancery.bench;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** A raw socket that answers each request with the same server-sent events, all at once, and keeps the connection. */
final class SseServer implements AutoCloseable {
    private static final byte[] END_OF_HEADERS = "\r\n\r\n".getBytes(StandardCharsets.US_ASCII);

    private final ServerSocket socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    private final byte[] answer;

    SseServer(byte[] events) throws IOException {
        this.answer = answer(events);
        start(this::accept);
    }

    String uri() {
        return "http://127.0.0.1:" + socket.getLocalPort();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }

    private static byte[] answer(byte[] events) {
        String head = "HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\nrequest-id: req_01\r\n"
                + "Transfer-Encoding: chunked\r\n\r\n" + Integer.toHexString(events.length) + "\r\n";
        byte[] before = head.getBytes(StandardCharsets.US_ASCII);
        byte[] after = "\r\n0\r\n\r\n".getBytes(StandardCharsets.US_ASCII);
        byte[] all = new byte[before.length + events.length + after.length];
        System.arraycopy(before, 0, all, 0, before.length);
        System.arraycopy(events, 0, all, before.length, events.length);
        System.arraycopy(after, 0, all, before.length + events.length, after.length);
        return all;
    }

    private void accept() throws IOException {
        while (true) {
            Socket connection = socket.accept();
            connection.setTcpNoDelay(true);
            start(() -> serve(connection));
        }
    }

    private void serve(Socket connection) throws IOException {
        try (connection) {
            InputStream in = connection.getInputStream();
            OutputStream out = connection.getOutputStream();
            byte[] buffer = new byte[16_384];
            while (request(in, buffer)) {
                out.write(answer);
            }
        }
    }

    /** Reads a request; its body is as long as its headers say. False when the connection ends. */
    private static boolean request(InputStream in, byte[] buffer) throws IOException {
        int size = 0;
        int body = -1;
        while (body < 0 || size < body) {
            int count = in.read(buffer, size, buffer.length - size);
            if (count < 0) {
                return false;
            }
            size += count;
            body = body < 0 ? end(buffer, size) : body;
        }
        return true;
    }

    private static int end(byte[] buffer, int size) {
        String text = new String(buffer, 0, size, StandardCharsets.ISO_8859_1);
        int head = text.indexOf(new String(END_OF_HEADERS, StandardCharsets.US_ASCII));
        if (head < 0) {
            return -1;
        }
        String length = text.substring(0, head).replaceFirst("(?is).*\\r\\ncontent-length: *(\\d+).*", "$1");
        return head + END_OF_HEADERS.length + Integer.parseInt(length);
    }

    private interface Task {
        void run() throws IOException;
    }

    private void start(Task task) {
        Thread thread = new Thread(() -> {
            try {
                task.run();
            } catch (IOException e) {
                // a connection, or the server, was closed
            }
        });
        thread.setDaemon(true);
        thread.start();
    }
}
