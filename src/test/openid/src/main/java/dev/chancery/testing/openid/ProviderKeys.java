package dev.chancery.testing.openid;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.UUID;

/** The keys of a provider, and what it signs with them. */
final class ProviderKeys {
    private static final int MAC_BYTES = 32;

    private final RSAKey rsa;
    private final RSAKey unpublished;
    private final ECKey ec;

    ProviderKeys() {
        try {
            String id = UUID.randomUUID().toString();
            rsa = new RSAKeyGenerator(2048).keyID(id).generate();
            unpublished = new RSAKeyGenerator(2048).keyID(id).generate();
            ec = new ECKeyGenerator(Curve.P_256)
                    .keyID(UUID.randomUUID().toString())
                    .generate();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What the provider publishes. */
    String published() {
        return new JWKSet(List.of(rsa.toPublicJWK(), ec.toPublicJWK())).toString();
    }

    String sign(JWTClaimsSet claims, Signing signing, String clientSecret) {
        try {
            return switch (signing) {
                case RS256 -> signed(claims, JWSAlgorithm.RS256, rsa.getKeyID(), new RSASSASigner(rsa));
                case PS256 -> signed(claims, JWSAlgorithm.PS256, rsa.getKeyID(), new RSASSASigner(rsa));
                case ES256 -> signed(claims, JWSAlgorithm.ES256, ec.getKeyID(), new ECDSASigner(ec));
                case BY_ANOTHER_KEY ->
                    signed(claims, JWSAlgorithm.RS256, rsa.getKeyID(), new RSASSASigner(unpublished));
                case HS256 -> signed(claims, JWSAlgorithm.HS256, rsa.getKeyID(), new MACSigner(mac(clientSecret)));
                case NONE -> new PlainJWT(claims).serialize();
                case CHANGED_AFTERWARDS ->
                    changed(signed(claims, JWSAlgorithm.RS256, rsa.getKeyID(), new RSASSASigner(rsa)));
            };
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String signed(JWTClaimsSet claims, JWSAlgorithm algorithm, String keyId, JWSSigner signer)
            throws JOSEException {
        SignedJWT token =
                new SignedJWT(new JWSHeader.Builder(algorithm).keyID(keyId).build(), claims);
        token.sign(signer);
        return token.serialize();
    }

    /** Somebody else's name under the right signature. */
    private static String changed(String token) {
        String[] parts = token.split("\\.");
        String claims = new String(Base64.getUrlDecoder().decode(parts[1]), StandardCharsets.UTF_8);
        String others = claims.replaceFirst("\"sub\":\"", "\"sub\":\"x");
        byte[] bytes = others.getBytes(StandardCharsets.UTF_8);
        return parts[0] + "." + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes) + "." + parts[2];
    }

    private static byte[] mac(String secret) {
        return Arrays.copyOf(secret.getBytes(StandardCharsets.UTF_8), MAC_BYTES);
    }
}
