package dev.chancery.usage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.chancery.access.Callers;
import dev.chancery.access.NamedCallers;
import dev.chancery.access.NotAllowedException;
import dev.chancery.access.Role;
import dev.chancery.audit.GuardForTests;
import dev.chancery.prices.PriceDraft;
import dev.chancery.prices.PriceInUseException;
import dev.chancery.prices.PriceList;
import dev.chancery.prices.PriceRow;
import dev.chancery.prices.PriceTable;
import dev.chancery.prices.PriceTier;
import dev.chancery.prices.Prices;
import dev.chancery.prices.Rates;
import dev.chancery.status.StatusSource;
import dev.chancery.storage.Changes;
import dev.chancery.storage.Database;
import dev.chancery.storage.TestChanges;
import dev.chancery.storage.TestDatabase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.jboss.weld.environment.se.Weld;
import org.jboss.weld.environment.se.WeldContainer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Prices, reports, search, repricing and retention as the container puts them together. */
class UsageWiringTest {
    private static final TestDatabase DATABASE = TestDatabase.quickest();
    private static final NamedCallers CALLERS = new NamedCallers();
    private static final Instant DAY = Instant.parse("2026-10-05T00:00:00Z");

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
        Callers callers() {
            return CALLERS;
        }

        @Produces
        @Singleton
        Changes changes(Database database) {
            return TestChanges.on(database);
        }
    }

    @BeforeEach
    void start() {
        DATABASE.empty();
        CALLERS.person("ann", Role.ADMINISTRATOR);
        container = new Weld()
                .disableDiscovery()
                .addBeanClasses(GuardForTests.beanClasses())
                .addBeanClasses(
                        Beans.class,
                        Prices.class,
                        PriceList.class,
                        LedgerPriceUse.class,
                        UsageReports.class,
                        Calls.class,
                        Repricing.class,
                        UsageRetention.class,
                        ModelEnds.class)
                .initialize();
    }

    @AfterEach
    void stop() {
        container.close();
    }

    @Test
    void answersWhoMay() {
        PastAttempt attempt = PastAttempt.at(DAY).used(1000, 0);
        PastAttempt.record(DATABASE, attempt);
        CallFilter filter = CallFilter.between(DAY, DAY.plusSeconds(3600));
        Period period = new Period(filter.from(), filter.to(), ZoneOffset.UTC);
        RepriceScope scope = new RepriceScope(filter.from(), filter.to(), null, false);

        assertThat(bean(Calls.class).find(filter, null, 10).rows()).hasSize(1);
        assertThat(bean(Calls.class).detail(attempt.id()).orElseThrow().current())
                .isTrue();
        assertThat(bean(UsageReports.class)
                        .total(period, UsageFilter.EVERYTHING)
                        .cost())
                .isEqualByComparingTo("0.002");
        assertThat(bean(Repricing.class).apply(scope).changed()).isZero();
        assertThat(bean(UsageRetention.class).preview(DAY)).isZero();
        assertThat(bean(StatusSource.class).status()).isEmpty();
        CALLERS.nobody();
        assertThatThrownBy(() -> bean(Calls.class).find(filter, null, 10)).isInstanceOf(NotAllowedException.class);
        assertThatThrownBy(() -> bean(PriceList.class).rows()).isInstanceOf(NotAllowedException.class);
    }

    @Test
    void keepsPricesThatTheLedgerHas() {
        PriceList list = bean(PriceList.class);
        PriceTier tier = new PriceTier(0, Rates.parse(Map.of("input", "1")));
        PriceRow row = list.add(new PriceDraft("claude-own", "standard", null, null, List.of(tier)));
        PastAttempt attempt = PastAttempt.at(DAY).of("claude-own").used(1, 0);
        PastAttempt.record(DATABASE, "node", new PriceTable(List.of(row.price())), List.of(attempt));

        assertThatThrownBy(() -> list.remove(row.price().id(), row.revision())).isInstanceOf(PriceInUseException.class);
    }

    private <T> T bean(Class<T> type) {
        return container.select(type).get();
    }
}
