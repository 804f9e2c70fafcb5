package dev.chancery.api.users;

import dev.chancery.users.IssuedAccess;

/**
 * A user who was given a password to sign in with once.
 *
 * @param oneTimePassword stands in this answer and nowhere else; they choose another one when they sign in
 */
public record IssuedView(UserView user, String oneTimePassword) {
    static IssuedView of(IssuedAccess issued) {
        return new IssuedView(UserView.of(issued.account()), issued.password().reveal());
    }

    /** Without the password. */
    @Override
    public String toString() {
        return "IssuedView[" + user + "]";
    }
}
