package dev.chancery.run;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;

/** What to run, where it lies and on which port, from arguments of the form {@code --name=value}. */
record Settings(
        String server, Path home, Path config, Path ear, Path simulator, Path data, int port, boolean openBrowser) {

    static Settings parse(String... arguments) {
        Map<String, String> values = Arrays.stream(arguments)
                .map(argument -> argument.split("=", 2))
                .filter(parts -> parts.length == 2)
                .collect(Collectors.toMap(parts -> parts[0], parts -> parts[1]));
        return new Settings(
                value(values, "--server"),
                path(values, "--home"),
                path(values, "--config"),
                path(values, "--ear"),
                path(values, "--simulator"),
                path(values, "--data"),
                port(value(values, "--port")),
                Boolean.parseBoolean(value(values, "--browser")));
    }

    private static Path path(Map<String, String> values, String name) {
        return Path.of(value(values, name)).toAbsolutePath().normalize();
    }

    private static String value(Map<String, String> values, String name) {
        String value = values.get(name);
        if (value == null) {
            throw new CannotRunException("The argument " + name + " is missing.");
        }
        return value;
    }

    private static int port(String text) {
        int port = text.matches("\\d{1,5}") ? Integer.parseInt(text) : 0;
        if (port < 1 || port > 65535) {
            throw new CannotRunException("chancery.port is \"" + text + "\"; it must be a number from 1 to 65535.");
        }
        return port;
    }
}
