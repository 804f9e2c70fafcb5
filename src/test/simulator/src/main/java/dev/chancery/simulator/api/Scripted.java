package dev.chancery.simulator.api;

import dev.chancery.simulator.delivery.Content;
import dev.chancery.simulator.json.Json;
import dev.chancery.simulator.script.Directives;
import java.util.Optional;

/** An answer that comes from the script alone. */
record Scripted(int status, Directives directives) {

    private static final int REDIRECT = 307;
    private static final int LEAST_ERROR = 400;
    private static final String HTML = "<!DOCTYPE html>\n<html><head><title>%1$d</title></head>"
            + "<body><h1>%1$d</h1><p>The gateway has no good answer.</p></body></html>\n";

    static Optional<Scripted> in(Directives directives) {
        if (directives.has("redirect")) {
            return Optional.of(new Scripted((int) directives.number("status", REDIRECT), directives));
        }
        boolean other = directives.has("body") || directives.has("raw");
        int status = (int) directives.number("status", 200);
        return other || status != 200 ? Optional.of(new Scripted(status, directives)) : Optional.empty();
    }

    Content content(String requestId) {
        if (directives.has("raw")) {
            return Content.of(
                    directives.get("raw-type").orElse("application/json"),
                    directives.get("raw").orElseThrow());
        }
        return switch (directives.get("body").orElse("error")) {
            case "html" -> Content.of("text/html", HTML.formatted(status));
            case "empty" -> Content.json("");
            case "text" -> Content.of("text/plain", directives.get("message").orElse("upstream connect error"));
            case "truncated" -> Content.json(error(requestId).substring(0, 40));
            default -> Content.json(error(requestId));
        };
    }

    private String error(String requestId) {
        return Json.write(problem().json(requestId));
    }

    boolean isError() {
        return status >= LEAST_ERROR;
    }

    Problem problem() {
        String type = directives.get("error-type").orElse(ErrorType.of(status));
        String message = directives.get("message").orElse("The simulator was told to answer " + status + ".");
        String code = directives.get("error-code").orElse(null);
        return new Problem(status, type, code, message);
    }
}
