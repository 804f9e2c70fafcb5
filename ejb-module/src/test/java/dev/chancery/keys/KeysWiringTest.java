package dev.chancery.keys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.chancery.access.Callers;
import dev.chancery.access.NamedCallers;
import dev.chancery.access.NotAllowedException;
import dev.chancery.access.Role;
import dev.chancery.audit.AuditDetails;
import dev.chancery.messages.KeyException;
import dev.chancery.status.StatusSource;
import dev.chancery.storage.Changes;
import dev.chancery.storage.Database;
import dev.chancery.storage.TestChanges;
import dev.chancery.storage.TestDatabase;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.config.spi.ConfigProviderResolver;
import org.jboss.weld.environment.se.Weld;
import org.jboss.weld.environment.se.WeldContainer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** That a container puts the keys together, guards them, and tells of reminders. */
class KeysWiringTest {
    private static final TestDatabase DATABASE = TestDatabase.quickest();
    private static final NamedCallers CALLERS = new NamedCallers();
    private static final List<KeyReminder> REMINDED = new ArrayList<>();

    @TempDir
    private Path directory;

    private WeldContainer container;

    @ApplicationScoped
    static class Beans {
        @Produces
        @Singleton
        Database database() {
            return DATABASE;
        }

        @Produces
        @Singleton
        Changes changes() {
            return TestChanges.on(DATABASE);
        }

        @Produces
        @Singleton
        Callers callers() {
            return CALLERS;
        }

        @Produces
        @Singleton
        KeyVerifier verifier() {
            return key -> new KeyVerdict(200, "req_1", "org_1", "");
        }

        @Produces
        @Singleton
        AdminApi adminApi() {
            return new NoAdminApi();
        }

        void remind(@Observes KeyReminder reminder) {
            REMINDED.add(reminder);
        }
    }

    @BeforeEach
    void start() throws Exception {
        DATABASE.empty();
        CALLERS.person("ada", Role.ADMINISTRATOR);
        REMINDED.clear();
        ClassLoader loader = Thread.currentThread().getContextClassLoader();
        ConfigProviderResolver resolver = ConfigProviderResolver.instance();
        resolver.releaseConfig(resolver.getConfig(loader)); // which others may have asked for
        resolver.registerConfig(
                new SmallRyeConfigBuilder()
                        .withSources(new PropertiesConfigSource(
                                Map.of("chancery.data.dir", directory.toString()), "test", 1000))
                        .forClassLoader(loader)
                        .build(),
                loader);
        container = new Weld()
                .disableDiscovery()
                .addBeanClasses(
                        Beans.class,
                        KeyBeans.class,
                        StoredKeyBeans.class,
                        KeyChain.class,
                        OrganizationKeys.class,
                        AuditDetails.class,
                        Class.forName("dev.chancery.audit.AuditBeans"),
                        Class.forName("dev.chancery.audit.GuardInterceptor"))
                .initialize();
    }

    @AfterEach
    void stop() {
        container.close();
        ConfigProviderResolver resolver = ConfigProviderResolver.instance();
        resolver.releaseConfig(resolver.getConfig(Thread.currentThread().getContextClassLoader()));
    }

    @Test
    void lendsWhatIsStoredAndRemindsOfIt() throws Exception {
        KeyChain chain = container.select(KeyChain.class).get();
        KeyChores chores = container.select(KeyChores.class).get();
        KeyRing ring = container.select(KeyRing.class).get();
        assertThatExceptionOfType(KeyException.class).isThrownBy(() -> ring.lease(KeyNeed.any(Duration.ZERO)));
        String token = chain.begin();
        chain.add(
                token,
                new KeyDraft("billing", chain.environment(), KeyModels.ALL, RotationPolicy.WEEKLY, null),
                "test-key-1-of-the-wiring-test-with-some-length");
        chain.verify(token);
        chain.activate(token);

        chores.refresh();
        chores.tick();
        chores.settle();
        chores.sealAnew();
        chores.recheck();
        chores.deactivate();
        chores.remind();

        try (KeyLease lease = ring.lease(KeyNeed.any(Duration.ZERO))) {
            assertThat(lease.key().name()).isEqualTo("billing");
            assertThat(chain.list().get(0).secrets().get(0).inFlight()).isOne();
        }
        assertThat(directory.resolve("chancery-master.key")).exists();
        assertThat(REMINDED).extracting(KeyReminder::before).containsExactly(Duration.ofDays(14));
        assertThat(container.select(StatusSource.class).stream()
                        .flatMap(source -> source.status().stream())
                        .filter(status -> status.component().equals("keys")))
                .extracting(status -> status.sentence())
                .containsExactly("To be rotated within 14 days: billing.");
    }

    @Test
    void asksWhoCalls() {
        KeyChain chain = container.select(KeyChain.class).get();
        OrganizationKeys organization = container.select(OrganizationKeys.class).get();
        assertThat(organization.isConfigured()).isFalse();
        assertThatExceptionOfType(KeyException.class)
                .isThrownBy(organization::list)
                .withMessage("No admin key is configured: set chancery.admin-api-key.");
        assertThatExceptionOfType(KeyException.class).isThrownBy(() -> organization.rename("apikey_1", "x"));
        assertThatExceptionOfType(KeyException.class).isThrownBy(() -> organization.deactivate("apikey_1"));
        CALLERS.person("vi", Role.VIEWER);

        assertThatExceptionOfType(NotAllowedException.class).isThrownBy(chain::list);
        assertThatExceptionOfType(NotAllowedException.class).isThrownBy(() -> chain.retire("x"));
        assertThatExceptionOfType(NotAllowedException.class).isThrownBy(organization::list);
        assertThatExceptionOfType(NotAllowedException.class).isThrownBy(() -> organization.deactivate("x"));
    }

    /** Nobody has an admin key here. */
    private static final class NoAdminApi implements AdminApi {
        @Override
        public List<OrganizationKey> list(ApiKey adminKey) {
            throw new AssertionError();
        }

        @Override
        public OrganizationKey get(ApiKey adminKey, String id) {
            throw new AssertionError();
        }

        @Override
        public OrganizationKey rename(ApiKey adminKey, String id, String name) {
            throw new AssertionError();
        }

        @Override
        public OrganizationKey deactivate(ApiKey adminKey, String id) {
            throw new AssertionError();
        }
    }
}
