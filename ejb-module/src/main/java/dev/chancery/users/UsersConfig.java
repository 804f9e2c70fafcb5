package dev.chancery.users;

import dev.chancery.config.InvalidSettingException;
import dev.chancery.config.Setting;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** How users come in. */
public final class UsersConfig {
    private static final String PASSWORD = "chancery.admin.password";
    private static final String PASSWORD_ALLOWED =
            "a password of 12 to 128 characters that is neither the name nor one that many others choose";
    private static final String HASH = "chancery.admin.password-hash";
    private static final String HASH_ALLOWED =
            "a hash as Jakarta Security writes it, PBKDF2WithHmacSHA256:ROUNDS:SALT:HASH, of at least 600000 rounds";
    private static final String FILE = "chancery.admin.password-file";
    private static final String FILE_ALLOWED = "the path of a readable file with an allowed password in it";
    private static final String NAME_ALLOWED = "1 to 255 letters, digits or any of . _ - @ +";

    /** The way that needs no provider. */
    private static final String BUILT_IN = "built-in";

    static final Setting<String> SIGN_IN = Setting.choice(
            "chancery.sign-in",
            BUILT_IN,
            List.of(BUILT_IN, "openid"),
            "How people sign in to the console: as users of Chancery's own, or at a provider of OpenID Connect.");
    static final Setting<String> NAME = Setting.of(
            "chancery.admin.name",
            "admin",
            NAME_ALLOWED,
            "The name of the administrator who is made when there are no users.",
            UsersConfig::name);
    static final Setting<String> RECOVER = Setting.of(
            "chancery.admin.recover",
            "",
            NAME_ALLOWED,
            "The name of a further administrator, made at the start when there is no user of that name: for who lost the password.",
            UsersConfig::name);
    static final Setting<Long> ROUNDS = Setting.number(
            "chancery.passwords.rounds",
            Pbkdf2Hash.LEAST_ROUNDS,
            Pbkdf2Hash.LEAST_ROUNDS,
            10_000_000,
            "Rounds of PBKDF2 for a password; one with fewer is hashed again when its user signs in.");
    static final Setting<Duration> IDLE = Setting.duration(
            "chancery.session.idle",
            "PT15M",
            Duration.ofMinutes(1),
            Duration.ofHours(8),
            "A session of the console ends when nobody has done anything in it for this long.");
    static final Setting<Duration> LONGEST = Setting.duration(
            "chancery.session.longest",
            "PT8H",
            Duration.ofMinutes(5),
            Duration.ofHours(24),
            "A session of the console ends this long after signing in, whatever is done in it.");

    static final Setting<String> SECURE_COOKIE = Setting.choice(
            "chancery.session.secure-cookie",
            "false",
            List.of("true", "false"),
            "Whether browsers send the session's cookie over HTTPS only; for consoles that are reached by nothing else.");

    /** Every property of this type, for the reference. */
    public static final List<Setting<?>> SETTINGS = List.of(
            SIGN_IN,
            NAME,
            Setting.of(PASSWORD, "", PASSWORD_ALLOWED, "The first administrator's password.", Optional::of),
            Setting.of(HASH, "", HASH_ALLOWED, "The hash of that password, in place of the password.", Optional::of),
            Setting.of(FILE, "", FILE_ALLOWED, "A file with that password, in place of the password.", Optional::of),
            RECOVER,
            ROUNDS,
            IDLE,
            LONGEST,
            SECURE_COOKIE);

    private final boolean builtIn;
    private final String adminName;
    private final Optional<ConfiguredPassword> adminPassword;
    private final Optional<String> recover;
    private final int rounds;
    private final Duration idle;
    private final Duration longest;
    private final boolean secureCookie;

    private UsersConfig(UnaryOperator<@Nullable String> config) {
        builtIn = SIGN_IN.require(config).equals(BUILT_IN);
        adminName = NAME.require(config);
        adminPassword = password(config, adminName);
        recover = RECOVER.find(config);
        rounds = Math.toIntExact(ROUNDS.require(config));
        idle = IDLE.require(config);
        longest = LONGEST.require(config);
        secureCookie = Boolean.parseBoolean(SECURE_COOKIE.require(config));
        if (idle.compareTo(longest) > 0) {
            throw new InvalidSettingException(
                    IDLE.name(), idle.toString(), "at most " + LONGEST.name() + ", which is " + longest);
        }
    }

    /**
     * As configured.
     *
     * @param config gives a property's value, or null
     */
    public static UsersConfig of(UnaryOperator<@Nullable String> config) {
        return new UsersConfig(config);
    }

    /** Whether Chancery's own users sign in; otherwise a provider says who people are. */
    public boolean builtIn() {
        return builtIn;
    }

    String adminName() {
        return adminName;
    }

    /** Empty when one is to be generated. */
    Optional<ConfiguredPassword> adminPassword() {
        return adminPassword;
    }

    Optional<String> recover() {
        return recover;
    }

    int rounds() {
        return rounds;
    }

    /** A session ends when nobody has done anything in it for this long. */
    public Duration idle() {
        return idle;
    }

    /** A session ends this long after it began. */
    public Duration longest() {
        return longest;
    }

    /** Whether a session's cookie goes over HTTPS only. */
    public boolean secureCookie() {
        return secureCookie;
    }

    private static Optional<ConfiguredPassword> password(UnaryOperator<@Nullable String> config, String name) {
        List<String> given = Stream.of(PASSWORD, HASH, FILE)
                .filter(property -> value(config, property) != null)
                .toList();
        if (given.size() > 1) {
            throw new InvalidSettingException(
                    given.get(1), "(not shown)", "left out where " + given.get(0) + " is set");
        }
        return given.stream().findFirst().map(property -> password(property, value(config, property), name));
    }

    /** Not by {@link Setting#require}, whose message shows the value. */
    private static ConfiguredPassword password(String property, @Nullable String value, String name) {
        String text = Objects.requireNonNull(value);
        return switch (property) {
            case HASH -> {
                if (Pbkdf2Hash.rounds(text.strip()) < Pbkdf2Hash.LEAST_ROUNDS) {
                    throw new InvalidSettingException(property, "(not shown)", HASH_ALLOWED);
                }
                yield ConfiguredPassword.hashed(text.strip());
            }
            case FILE -> inClear(property, read(text.strip()), FILE_ALLOWED, name);
            default -> inClear(property, text, PASSWORD_ALLOWED, name);
        };
    }

    private static ConfiguredPassword inClear(String property, String password, String allowed, String name) {
        try {
            PasswordRules.check(name, password);
        } catch (InvalidUserException e) {
            throw new InvalidSettingException(property, "(not shown)", allowed);
        }
        return ConfiguredPassword.inClear(password);
    }

    private static String read(String path) {
        try {
            return Files.readString(Path.of(path)).stripTrailing();
        } catch (IOException | InvalidPathException e) {
            throw new InvalidSettingException(FILE, path, FILE_ALLOWED);
        }
    }

    private static @Nullable String value(UnaryOperator<@Nullable String> config, String property) {
        String value = config.apply(property);
        return value == null || value.isBlank() ? null : value;
    }

    private static Optional<String> name(String text) {
        return Optional.of(UserNames.checked(text));
    }
}
