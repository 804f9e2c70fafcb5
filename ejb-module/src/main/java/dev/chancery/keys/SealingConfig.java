package dev.chancery.keys;

import dev.chancery.config.InvalidSettingException;
import dev.chancery.config.Setting;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Where the master keys are.
 *
 * @param keys those of the configuration, if it has any
 * @param file the file that has them otherwise
 * @param generated whether the file is made when it is missing and the first key is to be sealed
 */
public record SealingConfig(Optional<MasterKeys> keys, Path file, boolean generated) {
    private static final String KEYS = "chancery.master-keys";
    private static final String KEYS_ALLOWED =
            "ID:BASE64 of 32 bytes, several separated by commas; the id of a-z, 0-9 and -";
    private static final String FILE_NAME = "chancery-master.key";

    static final Setting<Path> FILE = Setting.of(
            "chancery.master-key-file",
            "",
            "the path of a file",
            "The file with the master keys, one ID:BASE64 a line, when chancery.master-keys is not set.",
            SealingConfig::path);
    static final Setting<Path> DATA_DIRECTORY = Setting.of(
            "chancery.data.dir",
            "",
            "the path of a directory",
            "Where a master key is generated when none is configured; without it, the server's data directory.",
            SealingConfig::path);

    /** Every property of this type, for the reference. */
    public static final List<Setting<?>> SETTINGS = List.of(
            Setting.of(
                    KEYS,
                    "",
                    KEYS_ALLOWED,
                    "The master keys that seal the stored API keys: the first seals, all open.",
                    Optional::of),
            FILE,
            DATA_DIRECTORY);

    /**
     * As configured.
     *
     * @param config gives a property's value, or null
     */
    public static SealingConfig of(UnaryOperator<@Nullable String> config) {
        Optional<Path> file = FILE.find(config);
        return new SealingConfig(
                keys(config), file.orElseGet(() -> directory(config).resolve(FILE_NAME)), file.isEmpty());
    }

    /** Not by {@link Setting#require}, whose message shows the value. */
    private static Optional<MasterKeys> keys(UnaryOperator<@Nullable String> config) {
        String given = config.apply(KEYS);
        if (given == null || given.isBlank()) {
            return Optional.empty();
        }
        try {
            return Optional.of(MasterKeys.parse(given));
        } catch (IllegalArgumentException e) {
            throw new InvalidSettingException(
                    KEYS, "(not shown)", KEYS_ALLOWED + " (" + e.getMessage() + ")"); // which shows no key either
        }
    }

    /** WildFly names its data directory; Open Liberty's working directory is that of the server's output. */
    private static Path directory(UnaryOperator<@Nullable String> config) {
        return DATA_DIRECTORY
                .find(config)
                .or(() -> named(config, "jboss.server.data.dir"))
                .or(() -> named(config, "server.output.dir").map(output -> output.resolve("data")))
                .orElse(Path.of("data"))
                .toAbsolutePath();
    }

    private static Optional<Path> named(UnaryOperator<@Nullable String> config, String property) {
        return Stream.ofNullable(config.apply(property))
                .filter(value -> !value.isBlank())
                .map(Path::of)
                .findFirst();
    }

    private static Optional<Path> path(String text) {
        try {
            return Optional.of(Path.of(text));
        } catch (InvalidPathException e) {
            return Optional.empty();
        }
    }
}
