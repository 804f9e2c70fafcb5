package dev.chancery.console.users;

import dev.chancery.access.Role;
import dev.chancery.users.ApiToken;
import dev.chancery.users.IssuedAccess;
import dev.chancery.users.IssuedInTest;
import dev.chancery.users.UserAccount;
import dev.chancery.users.UserProfile;
import dev.chancery.users.Users;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Users as a test needs them: what is done is kept. */
class ScriptedUsers extends Users {
    final List<UserAccount> all = new ArrayList<>();
    final List<String> done = new ArrayList<>();

    @Nullable
    RuntimeException failure;

    @Nullable
    IssuedAccess issued;

    ScriptedUsers with(String name, boolean enabled, Role... roles) {
        all.add(user(name, enabled, new UserProfile("Shown " + name, "", Set.of(roles), Set.of())));
        return this;
    }

    private static UserAccount user(String name, boolean enabled, UserProfile profile) {
        Instant then = Instant.parse("2026-11-20T08:00:00Z");
        return new UserAccount("id-" + name, 3, name, profile, enabled, false, then, then, null);
    }

    @Override
    public List<UserAccount> list() {
        return List.copyOf(all);
    }

    @Override
    public IssuedAccess add(String name, UserProfile profile) {
        note("add " + name + " " + profile.roles());
        UserAccount added = user(name, true, profile);
        all.add(added);
        issued = IssuedInTest.password(added);
        return issued;
    }

    @Override
    public UserAccount change(String id, long version, UserProfile profile) {
        note("change " + id + " " + version + " " + profile.displayName() + " " + profile.roles());
        return all.get(0);
    }

    @Override
    public UserAccount disable(String id, long version) {
        note("disable " + id + " " + version);
        return all.get(0);
    }

    @Override
    public UserAccount enable(String id, long version) {
        note("enable " + id + " " + version);
        return all.get(0);
    }

    @Override
    public IssuedAccess resetPassword(String id, long version) {
        note("reset " + id + " " + version);
        issued = IssuedInTest.password(all.get(0));
        return issued;
    }

    @Override
    public UserAccount endSessions(String id, long version) {
        note("end " + id + " " + version);
        return all.get(0);
    }

    @Override
    public void delete(String id, long version) {
        note("delete " + id + " " + version);
        all.removeIf(user -> user.id().equals(id));
    }

    @Override
    public List<ApiToken> tokens(String id) {
        return List.of();
    }

    private void note(String what) {
        if (failure != null) {
            throw failure;
        }
        done.add(what);
    }
}
