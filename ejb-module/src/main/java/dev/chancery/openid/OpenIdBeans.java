package dev.chancery.openid;

import dev.chancery.access.AccessConfig;
import dev.chancery.access.Callers;
import dev.chancery.audit.AuditTrail;
import dev.chancery.config.ChanceryConfig;
import dev.chancery.storage.Database;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Disposes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;

/** Puts signing in at a provider together in the container. */
@ApplicationScoped
class OpenIdBeans {
    private static final Duration LONGEST_REQUEST = Duration.ofSeconds(10);

    @Produces
    @Singleton
    SignInMethod method() {
        return OpenIdConfig.find(ChanceryConfig.current())
                .map(config -> SignInMethod.at(config.displayName()))
                .orElseGet(SignInMethod::builtIn);
    }

    @Produces
    @Singleton
    ProviderHttp http() {
        return new ProviderHttp(LONGEST_REQUEST);
    }

    void close(@Disposes ProviderHttp http) {
        http.close();
    }

    /** Asked for only where people sign in at a provider. */
    @Produces
    @Singleton
    OpenId openId(ProviderHttp http, Database database, OpenIdRecords records, Callers callers, AuditTrail trail) {
        Clock clock = Clock.systemUTC();
        OpenIdConfig config = OpenIdConfig.find(ChanceryConfig.current())
                .orElseThrow(() -> new IllegalStateException("People do not sign in at a provider."));
        return new OpenId(
                config,
                AccessConfig.of(ChanceryConfig.current()),
                new Provider(config, http, clock),
                new OpenIdNames(database, clock),
                records,
                new Refusals(trail, clock),
                callers,
                clock);
    }
}
