package dev.chancery.users;

import dev.chancery.access.Caller;
import dev.chancery.access.Permission;
import dev.chancery.access.Role;
import dev.chancery.audit.AuditDetails;
import dev.chancery.audit.AuditEntry;
import dev.chancery.audit.AuditTable;
import dev.chancery.audit.TestTrail;
import dev.chancery.storage.Changes;
import dev.chancery.storage.Database;
import dev.chancery.storage.TestChanges;
import dev.chancery.testing.SetClock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A node's users without a server, with hashes that are quick to make. */
final class UsersOnDatabase {
    static final String HERE = "10.0.0.7";
    static final String ELSEWHERE = "203.0.113.9";
    static final String GOOD = "a river without a bridge";

    final SetClock clock = new SetClock(Instant.parse("2026-11-21T12:00:00Z"));
    final ThreadCallers callers = new ThreadCallers();
    final Database database;
    final Changes changes;
    final AccountTools tools;
    final Users users;
    final OwnAccount own;
    final SignIn signIn;

    UsersOnDatabase(Database database) {
        this.database = database;
        AuditDetails audit = new AuditDetails();
        changes = TestChanges.on(database);
        PasswordCheck passwords = new PasswordCheck(new Pbkdf2Hash(1000), 4);
        UserStates states = new UserStates(database);
        changes.onChange(UserStates.TOPIC, states::refresh);
        tools = new AccountTools(
                passwords, new SignInThrottle(database, clock), states, new ApiTokens(database, clock));
        users = new Users(database, changes, audit, passwords, tools.tokens(), clock);
        own = new OwnAccount(database, changes, audit, TestTrail.on(database), callers, tools, clock);
        SignInRecords records = new SignInRecords(database, audit, clock);
        FirstAdministrator first = first(Map.of());
        signIn = new SignIn(
                database,
                tools,
                records,
                callers,
                TestTrail.on(database),
                true,
                () -> changes.onChange(UserStates.TOPIC, first::ensure));
    }

    FirstAdministrator first(Map<String, String> config) {
        FirstUsers made = new FirstUsers(database, changes, new AuditDetails(), clock);
        return new FirstAdministrator(database, UsersConfig.of(config::get), tools.passwords(), made, callers);
    }

    /** A user who has chosen this password. */
    UserAccount add(String name, String password, Role... roles) {
        IssuedAccess issued = users.add(name, new UserProfile("", "", Set.of(roles), Set.of()));
        as(name);
        own.changePassword(issued.password().reveal(), password);
        return account(name);
    }

    UserAccount account(String name) {
        return users.list().stream()
                .filter(user -> user.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    /** Lets a person of this name call from now on, on this thread. */
    void as(String name) {
        callers.is(new Caller(name, Caller.Kind.PERSON, HERE, Set.of(Permission.CHANGE_OWN_ACCOUNT)));
    }

    /** What the schedule does. */
    void look() {
        TestChanges.look(changes);
    }

    List<AuditEntry> rows() {
        return new AuditTable(database).rows();
    }
}
