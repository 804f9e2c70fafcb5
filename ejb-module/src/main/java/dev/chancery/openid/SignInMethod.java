package dev.chancery.openid;

import java.util.Optional;

/**
 * How people sign in. Injectable.
 *
 * @param provider what the provider is called on screens; empty where Chancery's own users sign in
 */
public record SignInMethod(Optional<String> provider) {
    /** By a name and a password of Chancery's own. */
    public static SignInMethod builtIn() {
        return new SignInMethod(Optional.empty());
    }

    /** At a provider of this name. */
    public static SignInMethod at(String provider) {
        return new SignInMethod(Optional.of(provider));
    }
}
