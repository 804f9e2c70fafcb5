package dev.chancery.testing.postgres;

/** Says what a person has to install, or set, before these tests can run. */
public final class PostgresNotInstalledException extends IllegalStateException {

    private static final long serialVersionUID = 1L;

    PostgresNotInstalledException(String searched) {
        super("There is no initdb in " + searched + ": install the package postgresql (apt-get install postgresql),"
                + " or name a running server by PGHOST, PGPORT, PGUSER, PGPASSWORD and PGDATABASE.");
    }
}
