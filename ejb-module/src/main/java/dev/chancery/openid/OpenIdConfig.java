package dev.chancery.openid;

import dev.chancery.config.InvalidSettingException;
import dev.chancery.config.Setting;
import dev.chancery.users.UsersConfig;
import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * At which provider people sign in, and what is read of what it says about them.
 *
 * @param issuer as the provider's tokens name it
 * @param clientId by which the provider knows Chancery
 * @param clientSecret empty for a public client
 * @param scopes what is asked for, separated by spaces
 * @param groupsClaim where somebody's groups stand; the names of nested claims are separated by dots
 * @param nameClaim what somebody is called when they first come
 * @param displayName what the provider is called on screens
 * @param redirectUri where the provider sends people back to; empty to take it from each request
 */
public record OpenIdConfig(
        URI issuer,
        String clientId,
        Optional<ClientSecret> clientSecret,
        String scopes,
        String groupsClaim,
        String nameClaim,
        String displayName,
        Optional<URI> redirectUri) {
    /** Where the provider sends people back to, below the console's root. */
    public static final String REDIRECT_PATH = "session/openid";

    private static final String SECRET = "chancery.openid.client-secret";
    private static final String SECRET_ALLOWED = "1 to 1000 characters without controls";
    private static final String CLAIM_ALLOWED =
            "a claim's name of 1 to 200 characters, or several of nested claims with dots between";
    private static final Pattern SCOPES =
            Pattern.compile("[\\x21\\x23-\\x5B\\x5D-\\x7E]+( [\\x21\\x23-\\x5B\\x5D-\\x7E]+)*");
    private static final Pattern VISIBLE = Pattern.compile("[\\x21-\\x7E]{1,500}");
    private static final int LONGEST_SECRET = 1000;
    private static final int LONGEST_CLAIM = 200;
    private static final int LONGEST_NAME = 60;

    static final Setting<URI> ISSUER = Setting.of(
            "chancery.openid.issuer",
            "",
            "an address beginning with https:, without a query; http: is allowed on the loopback interface",
            "The provider of OpenID Connect, as its tokens name it; required where people sign in at one.",
            OpenIdAddresses::issuer);
    static final Setting<String> CLIENT_ID = Setting.of(
            "chancery.openid.client-id",
            "",
            "1 to 500 visible characters of ASCII",
            "By which the provider knows Chancery; required where people sign in at one.",
            text -> Optional.of(text).filter(id -> VISIBLE.matcher(id).matches()));
    static final Setting<String> SCOPES_ASKED_FOR = Setting.of(
            "chancery.openid.scopes",
            "openid profile email",
            "names of scopes, separated by spaces, openid among them",
            "What the provider is asked for.",
            OpenIdConfig::scopes);
    static final Setting<String> GROUPS_CLAIM = claim(
            "chancery.openid.groups-claim", "groups", "The claim of the ID token in which somebody's groups stand.");
    static final Setting<String> NAME_CLAIM = claim(
            "chancery.openid.name-claim",
            "preferred_username",
            "The claim of the ID token from which somebody has their name when they first come.");
    static final Setting<String> DISPLAY_NAME = Setting.of(
            "chancery.openid.display-name",
            "SSO",
            "1 to " + LONGEST_NAME + " characters without controls",
            "What the provider is called on screens.",
            text -> Optional.of(text).filter(name -> name.length() <= LONGEST_NAME && isPrintable(name)));
    static final Setting<URI> REDIRECT_URI = Setting.of(
            "chancery.openid.redirect-uri",
            "",
            "an address beginning with https: and ending with /" + REDIRECT_PATH
                    + ", without a query; http: is allowed on the loopback interface",
            "Where the provider sends people back to, as it is registered there; without it, the address that the browser used.",
            OpenIdAddresses::redirect);

    /** Every property of this type, for the reference. */
    public static final List<Setting<?>> SETTINGS = List.of(
            ISSUER,
            CLIENT_ID,
            Setting.of(
                    SECRET,
                    "",
                    SECRET_ALLOWED,
                    "What Chancery shows the provider to be known there; without it, it is a public client.",
                    Optional::of),
            SCOPES_ASKED_FOR,
            GROUPS_CLAIM,
            NAME_CLAIM,
            DISPLAY_NAME,
            REDIRECT_URI);

    /**
     * As configured; empty where Chancery's own users sign in.
     *
     * @param config gives a property's value, or null
     * @throws InvalidSettingException when a value is not allowed or a required one is missing
     */
    public static Optional<OpenIdConfig> find(UnaryOperator<@Nullable String> config) {
        return UsersConfig.of(config).builtIn() ? Optional.empty() : Optional.of(of(config));
    }

    private static OpenIdConfig of(UnaryOperator<@Nullable String> config) {
        return new OpenIdConfig(
                ISSUER.require(config),
                CLIENT_ID.require(config),
                secret(config.apply(SECRET)),
                SCOPES_ASKED_FOR.require(config),
                GROUPS_CLAIM.require(config),
                NAME_CLAIM.require(config),
                DISPLAY_NAME.require(config),
                REDIRECT_URI.find(config));
    }

    /** Not by {@link Setting#find}, whose message shows the value. */
    private static Optional<ClientSecret> secret(@Nullable String value) {
        if (value == null || value.isBlank()) {
            return Optional.empty();
        }
        String text = value.strip();
        if (text.length() > LONGEST_SECRET || !isPrintable(text)) {
            throw new InvalidSettingException(SECRET, "(not shown)", SECRET_ALLOWED);
        }
        return Optional.of(new ClientSecret(text));
    }

    private static Optional<String> scopes(String text) {
        return Optional.of(text)
                .filter(scopes -> SCOPES.matcher(scopes).matches())
                .filter(scopes -> Arrays.asList(scopes.split(" ")).contains("openid"));
    }

    private static Setting<String> claim(String name, String defaultText, String description) {
        return Setting.of(name, defaultText, CLAIM_ALLOWED, description, text -> Optional.of(text)
                .filter(path -> path.length() <= LONGEST_CLAIM && isPrintable(path)));
    }

    private static boolean isPrintable(String text) {
        return text.codePoints().noneMatch(Character::isISOControl);
    }
}
