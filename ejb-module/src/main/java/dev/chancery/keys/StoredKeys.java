package dev.chancery.keys;

import dev.chancery.storage.Changes;
import dev.chancery.storage.Database;
import java.time.Clock;
import java.util.List;
import java.util.function.ToIntFunction;

/** The stored keys and what is done with them, each in a transaction; a step taken twice is taken once. */
record StoredKeys(
        KeyDirectory directory,
        KeyIntake intake,
        SecretSteps steps,
        KeyEdits edits,
        KeyUpkeep upkeep,
        RetiredSecrets retired) {
    /** @param inFlight tells how many calls are under way with a secret */
    static StoredKeys in(
            Database database,
            Changes changes,
            Sealing sealing,
            StoredKeysConfig config,
            List<ApiKey> configured,
            ToIntFunction<String> inFlight,
            Clock clock) {
        KeyTransactions transactions = new KeyTransactions(database, changes);
        SecretSeals seals = new SecretSeals(sealing, clock);
        Retirement retirement = new Retirement(seals, clock);
        Listing listing = new Listing(seals, inFlight, config.maximumAge());
        return new StoredKeys(
                new KeyDirectory(transactions, seals, listing, configured, config.environment()),
                new KeyIntake(transactions, seals, listing, configured, clock),
                new SecretSteps(transactions, seals, retirement, listing, clock),
                new KeyEdits(transactions, seals, retirement, listing, clock),
                new KeyUpkeep(transactions, seals, clock),
                new RetiredSecrets(transactions, configured, clock));
    }
}
