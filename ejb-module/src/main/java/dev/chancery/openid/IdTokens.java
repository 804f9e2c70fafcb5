package dev.chancery.openid;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.KeySourceException;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.proc.DefaultJWTProcessor;
import dev.chancery.openid.OpenIdException.Problem;
import java.text.ParseException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Decides whether an ID token is the provider's word, for Chancery, for this request and of now. */
final class IdTokens {
    /** What only the provider can sign: not "none", and nothing that the client's own secret would do for. */
    private static final Set<JWSAlgorithm> ALGORITHMS =
            Set.of(JWSAlgorithm.RS256, JWSAlgorithm.ES256, JWSAlgorithm.PS256);

    private static final Duration SKEW = Duration.ofSeconds(60);
    private static final Duration OLDEST = Duration.ofMinutes(10);
    private static final int LONGEST = 64_000;
    private static final int LONGEST_SUBJECT = 255;

    private final OpenIdConfig config;
    private final Clock clock;

    IdTokens(OpenIdConfig config, Clock clock) {
        this.config = config;
        this.clock = clock;
    }

    /**
     * What a token says, once everything about it is right.
     *
     * @throws OpenIdException when something is not, or the provider's keys cannot be had
     */
    JWTClaimsSet check(String token, String nonce, JWKSource<SecurityContext> keys) {
        JWTClaimsSet claims = signed(token, keys);
        require(config.issuer().toString().equals(claims.getIssuer()), "is another issuer's");
        require(isForUs(claims), "is for somebody else");
        require(nonce.equals(claims.getClaim("nonce")), "is not for this request");
        requireNow(claims);
        String subject = claims.getSubject();
        require(subject != null && !subject.isBlank() && subject.length() <= LONGEST_SUBJECT, "names nobody");
        return claims;
    }

    private static JWTClaimsSet signed(String token, JWKSource<SecurityContext> keys) {
        require(token.length() <= LONGEST, "is too long");
        DefaultJWTProcessor<SecurityContext> processor = new DefaultJWTProcessor<>();
        processor.setJWSKeySelector(new JWSVerificationKeySelector<>(ALGORITHMS, keys));
        processor.setJWTClaimsSetVerifier((claims, context) -> {}); // by this class, with its clock
        try {
            return processor.process(token, null);
        } catch (KeySourceException e) {
            throw new OpenIdException(Problem.UNAVAILABLE, "The provider's keys could not be had.", e);
        } catch (ParseException | BadJOSEException | JOSEException e) {
            throw new OpenIdException(
                    Problem.FAILED, "The ID token is not signed by a key of the provider's in an allowed way.", e);
        }
    }

    /** Of several it has to be known who may use it. */
    private boolean isForUs(JWTClaimsSet claims) {
        List<String> audience = claims.getAudience();
        Object party = claims.getClaim("azp");
        return audience.contains(config.clientId())
                && (party == null ? audience.size() == 1 : Objects.equals(party, config.clientId()));
    }

    private void requireNow(JWTClaimsSet claims) {
        Instant now = clock.instant();
        Instant expires = instant(claims.getExpirationTime());
        Instant issued = instant(claims.getIssueTime());
        Instant notBefore = instant(claims.getNotBeforeTime());
        require(expires != null && now.isBefore(expires.plus(SKEW)), "has expired, or never does");
        require(
                issued != null && !issued.isAfter(now.plus(SKEW)) && issued.isAfter(now.minus(OLDEST)),
                "was not issued just now");
        require(notBefore == null || !notBefore.isAfter(now.plus(SKEW)), "is not good yet");
    }

    private static @Nullable Instant instant(@Nullable Date date) {
        return date == null ? null : date.toInstant();
    }

    private static void require(boolean condition, String what) {
        if (!condition) {
            throw OpenIdException.failed("The ID token " + what + ".");
        }
    }
}
