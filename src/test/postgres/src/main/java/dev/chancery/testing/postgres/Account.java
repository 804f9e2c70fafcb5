package dev.chancery.testing.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The account that the server runs under: our own, or an unprivileged one when we are root, whom PostgreSQL refuses. */
final class Account {

    private static final Integer ROOT = 0;

    private final List<String> prefix;
    private final String owner;

    private Account(String owner, List<String> prefix) {
        this.owner = owner;
        this.prefix = prefix;
    }

    /** For files in a directory that we have just made. */
    static Account forOwnerOf(Path directory) throws IOException {
        return ROOT.equals(Files.getAttribute(directory, "unix:uid")) ? unprivileged() : new Account("", List.of());
    }

    private static Account unprivileged() throws IOException {
        String user = exists("postgres") ? "postgres" : "nobody";
        return new Account(
                user,
                List.of("setpriv", "--reuid=" + user, "--regid=" + Shell.output("id", "-g", user), "--clear-groups"));
    }

    private static boolean exists(String user) {
        try {
            return !Shell.output("id", "-u", user).isBlank();
        } catch (IOException unknown) {
            return false;
        }
    }

    /** Gives a file or directory, not what is in it, to the account. */
    void own(Path path) throws IOException {
        if (!owner.isEmpty()) {
            Files.setOwner(
                    path, path.getFileSystem().getUserPrincipalLookupService().lookupPrincipalByName(owner));
        }
    }

    /** The command, to be run under the account; it keeps the pid of the process that is started. */
    String[] command(List<String> command) {
        List<String> all = new ArrayList<>(prefix);
        all.addAll(command);
        return all.toArray(String[]::new);
    }
}
