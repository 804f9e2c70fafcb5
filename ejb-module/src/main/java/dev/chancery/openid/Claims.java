package dev.chancery.openid;

import com.nimbusds.jwt.JWTClaimsSet;
import java.text.Normalizer;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads what a provider says of somebody; whatever is not as expected is left out. */
final class Claims {
    private static final String RESERVED = "chancery:";
    private static final int MOST_GROUPS = 5_000;
    private static final int LONGEST_NAME = 100;

    private final Map<String, Object> claims;

    Claims(JWTClaimsSet claims) {
        this.claims = claims.getClaims();
    }

    /** The groups in a claim that is a list, or one text. None can be of Chancery's own. */
    Set<String> groups(String path) {
        Object value = value(path);
        Stream<?> each = value instanceof List<?> list ? list.stream() : Stream.ofNullable(value);
        return each.filter(String.class::isInstance)
                .map(String.class::cast)
                .filter(group -> !group.isBlank() && !group.startsWith(RESERVED))
                .limit(MOST_GROUPS)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** A name as it can stand in a row or on a screen: one line without marks that nobody sees, not too long. */
    Optional<String> name(String path) {
        return Optional.ofNullable(value(path))
                .filter(String.class::isInstance)
                .map(String.class::cast)
                .map(Claims::cleaned)
                .filter(name -> !name.isEmpty());
    }

    /** A claim of that very name comes first: there are names that are addresses, with dots in them. */
    private @Nullable Object value(String path) {
        Object whole = claims.get(path);
        if (whole != null) {
            return whole;
        }
        Object at = claims;
        for (String name : path.split("\\.")) {
            at = at instanceof Map<?, ?> map ? map.get(name) : null;
        }
        return at;
    }

    private static String cleaned(String text) {
        String composed = Normalizer.normalize(text, Normalizer.Form.NFKC)
                .replaceAll("\\p{C}", "")
                .replaceAll("[\\p{Z}\\s]+", " ")
                .strip();
        if (composed.length() <= LONGEST_NAME) {
            return composed;
        }
        boolean splits = Character.isHighSurrogate(composed.charAt(LONGEST_NAME - 1));
        return composed.substring(0, splits ? LONGEST_NAME - 1 : LONGEST_NAME);
    }
}
