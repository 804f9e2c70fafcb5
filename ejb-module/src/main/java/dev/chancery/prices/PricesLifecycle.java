package dev.chancery.prices;

import dev.chancery.storage.DatabaseUnavailableException;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.security.DenyAll;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.inject.Inject;

/** Reads the prices when the application starts, so that already the first call is priced by what people edited. */
@Singleton
@Startup
@DenyAll
public class PricesLifecycle {
    @Inject
    private Prices prices;

    @PostConstruct
    void start() {
        try {
            prices.refresh();
        } catch (DatabaseUnavailableException e) {
            // said in the log where it was found; the prices are read once it answers
        }
    }
}
