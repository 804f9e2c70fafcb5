package dev.chancery.users;

import dev.chancery.access.Caller;
import dev.chancery.access.Callers;
import dev.chancery.access.Permission;
import dev.chancery.storage.Database;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;

/**
 * Sees to it that somebody can sign in: when there are no users an administrator is made, by one node; with the password
 * of the configuration, else with one that stands in the server log once and has to be changed.
 */
final class FirstAdministrator {
    private static final Logger LOG = System.getLogger("dev.chancery.users");

    private final Database database;
    private final UsersConfig config;
    private final PasswordCheck passwords;
    private final FirstUsers users;
    private final Callers callers;

    FirstAdministrator(
            Database database, UsersConfig config, PasswordCheck passwords, FirstUsers users, Callers callers) {
        this.database = database;
        this.config = config;
        this.passwords = passwords;
        this.users = users;
        this.callers = callers;
    }

    /** Makes who is missing. Blocks for the database. */
    void ensure() {
        if (database.transact(UserRepository::isEmpty)) {
            config.adminPassword()
                    .ifPresentOrElse(
                            password -> make(config.adminName(), password.hash(passwords), false),
                            () -> makeWithOneTimePassword(config.adminName()));
        }
        config.recover()
                .filter(name ->
                        database.transact(em -> UserRepository.find(em, name)).isEmpty())
                .ifPresent(this::makeWithOneTimePassword);
    }

    private void makeWithOneTimePassword(String name) {
        OneTimePassword password = OneTimePassword.generate();
        if (make(name, passwords.hash(password.reveal()), true)) {
            LOG.log(
                    Level.WARNING, // Open Liberty's console shows nothing below
                    "The administrator ''{0}'' was made. To sign in for the first time, use this one-time password,"
                            + " which is shown here only: {1}",
                    name,
                    password.reveal());
        }
    }

    private boolean make(String name, String hash, boolean oneTime) {
        try {
            return callers.as(Caller.scheduler(Permission.MANAGE_USERS), () -> {
                users.create(name, hash, oneTime);
                return true;
            });
        } catch (UserConflictException e) {
            LOG.log(Level.DEBUG, e.getMessage());
            return false;
        }
    }
}
