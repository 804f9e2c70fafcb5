package dev.chancery.simulator.http;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** Request line and headers. */
record RequestHead(String method, String target, boolean latest, Map<String, String> headers) {

    static RequestHead parse(byte[] bytes, int length) {
        String text = new String(bytes, 0, length, ISO_8859_1);
        int lineEnd = text.indexOf("\r\n");
        String[] line = text.substring(0, lineEnd).split(" ", -1);
        if (line.length != 3 || !line[2].startsWith("HTTP/1.") || !line[1].startsWith("/")) {
            throw new MalformedRequest("not an HTTP/1.1 request line");
        }
        return new RequestHead(line[0], line[1], !line[2].equals("HTTP/1.0"), headers(text, lineEnd + 2));
    }

    private static Map<String, String> headers(String text, int from) {
        Map<String, String> headers = new HashMap<>();
        int start = from;
        int end = text.indexOf("\r\n", start);
        while (end > start) {
            int colon = text.indexOf(':', start);
            if (colon < 0 || colon > end) {
                throw new MalformedRequest("a header without a colon");
            }
            String name = text.substring(start, colon).toLowerCase(Locale.ROOT);
            headers.merge(name, text.substring(colon + 1, end).strip(), (a, b) -> a + "," + b);
            start = end + 2;
            end = text.indexOf("\r\n", start);
        }
        return headers;
    }

    RequestBody body(int largest) {
        if (headers.getOrDefault("transfer-encoding", "").equalsIgnoreCase("chunked")) {
            return new ChunkedBody(largest);
        }
        try {
            return new SizedBody(Long.parseLong(headers.getOrDefault("content-length", "0")), largest);
        } catch (NumberFormatException e) {
            throw new MalformedRequest("content-length is not a number");
        }
    }

    boolean expectsContinue() {
        return headers.getOrDefault("expect", "").equalsIgnoreCase("100-continue");
    }

    HttpRequest request(RequestBody body, int remotePort) {
        int question = target.indexOf('?');
        return new HttpRequest(
                method,
                question < 0 ? target : target.substring(0, question),
                question < 0 ? "" : target.substring(question + 1),
                headers,
                body.bytes(),
                body.tooLarge(),
                latest && !headers.getOrDefault("connection", "").equalsIgnoreCase("close"),
                remotePort);
    }
}
