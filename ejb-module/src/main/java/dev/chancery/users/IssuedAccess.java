package dev.chancery.users;

/**
 * A user who was given a password to sign in with once.
 *
 * @param password shown once, stored never
 */
public record IssuedAccess(UserAccount account, OneTimePassword password) {}
