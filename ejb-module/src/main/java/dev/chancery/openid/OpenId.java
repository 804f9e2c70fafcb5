package dev.chancery.openid;

import com.nimbusds.jwt.JWTClaimsSet;
import dev.chancery.access.AccessConfig;
import dev.chancery.access.Caller;
import dev.chancery.access.Callers;
import dev.chancery.access.Permission;
import dev.chancery.access.Role;
import dev.chancery.openid.OpenIdException.Problem;
import dev.chancery.users.SignedInUser;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Where people come to be known by the provider: the authorization code flow of OpenID Connect with PKCE, state and nonce.
 * Nothing is stored of what the provider says but a name. Injectable; where Chancery's own users sign in, none of its
 * methods may be called.
 */
public final class OpenId {
    private static final Duration LONGEST_WAY = Duration.ofMinutes(10);
    private static final String NOBODY_KNOWN = "(unknown)";

    private final OpenIdConfig config;
    private final AccessConfig access;
    private final Provider provider;
    private final OpenIdAddress addresses;
    private final IdTokens tokens;
    private final OpenIdNames names;
    private final OpenIdRecords records;
    private final Refusals refusals;
    private final Callers callers;
    private final Clock clock;

    OpenId(
            OpenIdConfig config,
            AccessConfig access,
            Provider provider,
            OpenIdNames names,
            OpenIdRecords records,
            Refusals refusals,
            Callers callers,
            Clock clock) {
        this.config = config;
        this.access = access;
        this.provider = provider;
        this.addresses = new OpenIdAddress(config);
        this.tokens = new IdTokens(config, clock);
        this.names = names;
        this.records = records;
        this.refusals = refusals;
        this.callers = callers;
        this.clock = clock;
    }

    /**
     * Sends somebody to the provider. Blocks for the network when the provider's document is not in memory.
     *
     * @param root the console's address as the browser knows it, with a slash at the end
     * @param again whether the provider is to ask who they are, even if it knows
     * @param source the address of the request
     * @throws OpenIdException when the provider cannot be asked, which has been audited
     */
    public OpenIdRequest begin(URI root, boolean again, String source) {
        try {
            URI redirectUri = config.redirectUri().orElseGet(() -> root.resolve(OpenIdConfig.REDIRECT_PATH));
            return addresses.request(provider.metadata(), redirectUri, again, clock.instant());
        } catch (OpenIdException e) {
            refusals.tell(source, NOBODY_KNOWN, e);
            throw e;
        }
    }

    /**
     * Takes the code that somebody came back with. Blocks for the network and the database, some ten seconds at most for each
     * request.
     *
     * @param request the one that the answer's state belongs to
     * @param issuer who answers, when the answer says so
     * @param source the address of the request
     * @throws OpenIdException when they do not come in; which has been audited
     * @throws dev.chancery.storage.DatabaseUnavailableException when the database is away
     */
    public OpenIdPerson finish(OpenIdRequest request, String code, @Nullable String issuer, String source) {
        String[] who = {NOBODY_KNOWN};
        try {
            requireRightAnswer(request, issuer);
            String token = provider.exchange(code, request);
            JWTClaimsSet said = tokens.check(token, request.nonce(), provider.keys());
            Claims claims = new Claims(said);
            String called = claims.name(config.nameClaim()).orElse(said.getSubject());
            who[0] = called;
            SignedInUser user = user(said.getSubject(), called, claims);
            callers.as(inTheirName(user, source), () -> {
                records.begin(user.name(), called, roles(user));
                return Boolean.TRUE;
            });
            return new OpenIdPerson(user, token, request.redirectUri());
        } catch (OpenIdException e) {
            refusals.tell(source, who[0], e);
            throw e;
        }
    }

    /**
     * Writes down that somebody came back without a code.
     *
     * @param error what the answer says is wrong; null when it says nothing
     * @return what to tell them
     */
    public Problem refused(@Nullable String error, String source) {
        Problem problem = ProviderErrors.ACCESS_DENIED.equals(error) ? Problem.DENIED : Problem.FAILED;
        String why = "The provider answered with " + ProviderErrors.known(error) + ".";
        refusals.tell(source, NOBODY_KNOWN, new OpenIdException(problem, why));
        return problem;
    }

    /** Writes down that somebody came back whom this browser's session did not send. */
    public void unexpected(String source) {
        String why = "The answer is to no request of this browser's, or to one that is long past.";
        refusals.tell(source, NOBODY_KNOWN, new OpenIdException(Problem.EXPIRED, why));
    }

    /** Writes down that somebody ended their session. Blocks for the database. */
    public void end(OpenIdPerson person, String source) {
        callers.as(inTheirName(person.user(), source), () -> {
            records.end(person.user().name());
            return Boolean.TRUE;
        });
    }

    /** Where somebody who signed out here goes to sign out there too; empty when the provider has no such place. Does not block. */
    public Optional<URI> endAddress(OpenIdPerson person) {
        return provider.metadataInMemory().flatMap(ProviderMetadata::endSession).map(end -> addresses.end(end, person));
    }

    private void requireRightAnswer(OpenIdRequest request, @Nullable String issuer) {
        if (clock.instant().isAfter(request.begun().plus(LONGEST_WAY))) {
            throw new OpenIdException(Problem.EXPIRED, "The answer came too late.");
        }
        boolean right = issuer == null
                ? !provider.metadata().namesIssuer()
                : issuer.equals(config.issuer().toString());
        if (!right) {
            throw OpenIdException.failed("The answer is another issuer's.");
        }
    }

    private SignedInUser user(String subject, String called, Claims claims) {
        Set<String> groups = claims.groups(config.groupsClaim());
        Set<Permission> permissions = access.permissions(groups);
        if (permissions.isEmpty()) {
            throw new OpenIdException(Problem.NO_ROLE, "None of their groups has a role.");
        }
        String id = OpenIdNames.id(config.issuer(), subject);
        String name = names.of(id, called);
        String shown = claims.name("name").orElse(called);
        return new SignedInUser(id, name, shown, 0, false, access.roles(groups), permissions, Caller.Kind.PERSON);
    }

    /** With the one permission that writing down their own coming and going takes. */
    private static Caller inTheirName(SignedInUser user, String source) {
        return new Caller(user.name(), Caller.Kind.PERSON, source, Set.of(Permission.CHANGE_OWN_ACCOUNT));
    }

    private static String roles(SignedInUser user) {
        return user.roles().isEmpty()
                ? "no role but permissions of their own"
                : user.roles().stream().map(Role::name).sorted().collect(Collectors.joining(", "));
    }
}
