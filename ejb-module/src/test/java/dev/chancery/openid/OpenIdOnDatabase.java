package dev.chancery.openid;

import dev.chancery.access.AccessConfig;
import dev.chancery.access.Caller;
import dev.chancery.access.Callers;
import dev.chancery.audit.AuditDetails;
import dev.chancery.audit.TestTrail;
import dev.chancery.storage.Database;
import dev.chancery.testing.openid.OpenIdProvider;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** A node where people sign in at a provider, without a server. */
final class OpenIdOnDatabase {
    static final URI ROOT = URI.create("https://chancery.example.org/chancery/");
    static final String HERE = "10.0.0.7";

    final OpenId openId;
    final Provider provider;
    Duration ahead = Duration.ZERO;

    OpenIdOnDatabase(OpenIdProvider provider, Database database, Map<String, String> more) {
        Map<String, String> given = new HashMap<>(Map.of(
                "chancery.sign-in",
                "openid",
                "chancery.openid.issuer",
                provider.issuer().toString(),
                "chancery.openid.client-id",
                OpenIdProvider.CLIENT,
                "chancery.openid.client-secret",
                OpenIdProvider.SECRET,
                "chancery.roles.administrator",
                "bank/admins",
                "chancery.roles.viewer",
                "bank/readers"));
        given.putAll(more);
        Clock clock = new Shifted();
        OpenIdConfig config = OpenIdConfig.find(given::get).orElseThrow();
        this.provider = new Provider(config, new ProviderHttp(Duration.ofSeconds(30)), clock);
        this.openId = new OpenId(
                config,
                AccessConfig.of(given::get),
                this.provider,
                new OpenIdNames(database, clock),
                new OpenIdRecords(new AuditDetails()),
                new Refusals(TestTrail.on(database), clock),
                new NobodyElse(),
                clock);
    }

    OpenIdRequest begin() {
        return openId.begin(ROOT, false, HERE);
    }

    /** All the way, with what the provider says now. */
    OpenIdPerson signIn(OpenIdProvider from) {
        OpenIdRequest request = begin();
        return openId.finish(request, query(from.visit(request.address())).get("code"), null, HERE);
    }

    static Map<String, String> query(URI address) {
        return Arrays.stream(address.getQuery().split("&"))
                .map(part -> part.split("=", 2))
                .collect(Collectors.toMap(pair -> pair[0], pair -> pair[1]));
    }

    private final class Shifted extends Clock {
        @Override
        public ZoneOffset getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(java.time.ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return Instant.now().plus(ahead);
        }
    }

    private static final class NobodyElse implements Callers {
        @Override
        public Caller current() {
            return Caller.ANONYMOUS;
        }

        @Override
        public <T> T as(Caller caller, Supplier<T> work) {
            return work.get();
        }
    }
}
