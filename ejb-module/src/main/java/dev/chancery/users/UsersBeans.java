package dev.chancery.users;

import dev.chancery.access.Callers;
import dev.chancery.audit.AuditTrail;
import dev.chancery.config.ChanceryConfig;
import dev.chancery.storage.Changes;
import dev.chancery.storage.Database;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;

/** Puts the users together in the container. */
@ApplicationScoped
class UsersBeans {
    @Produces
    @Singleton
    UsersConfig config() {
        return UsersConfig.of(ChanceryConfig.current());
    }

    @Produces
    @Singleton
    PasswordCheck passwords(UsersConfig config) {
        int half = Math.max(1, Runtime.getRuntime().availableProcessors() / 2);
        return new PasswordCheck(new Pbkdf2Hash(config.rounds()), half);
    }

    @Produces
    @Singleton
    SignInThrottle throttle(Database database) {
        return new SignInThrottle(database, Clock.systemUTC());
    }

    @Produces
    @Singleton
    ApiTokens tokens(Database database) {
        return new ApiTokens(database, Clock.systemUTC());
    }

    @Produces
    @Singleton
    UserStates states(Database database, Changes changes) {
        UserStates states = new UserStates(database);
        changes.onChange(UserStates.TOPIC, states::refresh);
        return states;
    }

    @Produces
    @Singleton
    AccountTools tools(PasswordCheck passwords, SignInThrottle throttle, UserStates states, ApiTokens tokens) {
        return new AccountTools(passwords, throttle, states, tokens);
    }

    @Produces
    @Singleton
    FirstAdministrator firstAdministrator(
            Database database, UsersConfig config, PasswordCheck passwords, FirstUsers users, Callers callers) {
        return new FirstAdministrator(database, config, passwords, users, callers);
    }

    @Produces
    @Singleton
    SignIn signIn(
            Database database,
            AccountTools tools,
            SignInRecords records,
            FirstAdministrator first,
            UsersConfig config,
            Changes changes,
            Callers callers,
            AuditTrail trail) {
        Runnable opening = () -> changes.onChange(UserStates.TOPIC, first::ensure);
        return new SignIn(database, tools, records, callers, trail, config.builtIn(), opening);
    }
}
