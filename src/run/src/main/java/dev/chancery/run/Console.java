package dev.chancery.run;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;

/** The console's address: asked until it answers, then shown. */
record Console(URI address) {

    private static final Duration PATIENCE = Duration.ofMinutes(5);

    static Console at(int port) {
        return new Console(URI.create("http://127.0.0.1:" + port + "/chancery/"));
    }

    /** Returns true as soon as the console answers 200, false when there is no more hope or patience. */
    boolean answersWhile(BooleanSupplier hope) throws InterruptedException {
        HttpClient client =
                HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (hope.getAsBoolean() && System.nanoTime() < end) {
            if (answers(client)) {
                return true;
            }
            Thread.sleep(500);
        }
        return false;
    }

    private boolean answers(HttpClient client) throws InterruptedException {
        HttpRequest request =
                HttpRequest.newBuilder(address).timeout(Duration.ofSeconds(30)).build();
        try {
            return client.send(request, BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException notYet) {
            return false;
        }
    }

    /** Opens the console where there is a desktop; elsewhere, and when that fails, the printed address must do. */
    void open() {
        List<String> command = browserCommand(System.getenv());
        if (command.isEmpty()) {
            return;
        }
        try {
            new ProcessBuilder(command)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
        } catch (IOException noBrowser) {
            // The address has been printed.
        }
    }

    private List<String> browserCommand(Map<String, String> environment) {
        String system = System.getProperty("os.name");
        if (system.startsWith("Windows")) {
            return List.of("rundll32", "url.dll,FileProtocolHandler", address.toString());
        }
        if (system.startsWith("Mac")) {
            return List.of("open", address.toString());
        }
        boolean desktop = environment.containsKey("DISPLAY") || environment.containsKey("WAYLAND_DISPLAY");
        return desktop ? List.of("xdg-open", address.toString()) : List.of();
    }
}
