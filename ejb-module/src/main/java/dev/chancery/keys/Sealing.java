package dev.chancery.keys;

import java.lang.System.Logger.Level;
import java.security.SecureRandom;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The seal of this node, by the master keys that it has. A file that is missing or wrong is looked at again when it is
 * needed, so that it may come later.
 */
final class Sealing {
    private static final System.Logger LOG = System.getLogger("dev.chancery.keys");

    private final SealingConfig config;
    private final MasterKeyFile file;
    private final SecureRandom random = new SecureRandom();
    private @Nullable MasterKeys masters;

    Sealing(SealingConfig config) {
        this.config = config;
        this.file = new MasterKeyFile(config.file());
        this.masters = config.keys().orElse(null);
    }

    /** Opens a sealed text; empty when that cannot be done with the master keys of this node. Reads a file. */
    synchronized Optional<String> open(String sealed, String recordId, long version) {
        Optional<String> master = Seal.masterId(sealed);
        if (config.keys().isEmpty() && master.isPresent() && !knows(master.get())) {
            masters = tryReading().orElse(masters);
        }
        return masters == null ? Optional.empty() : new Seal(masters, random).open(sealed, recordId, version);
    }

    /**
     * Seals.
     *
     * @param first whether nothing is sealed yet, so that a master key may be generated
     * @throws SealException when there is no master key
     */
    synchronized String seal(String text, String recordId, long version, boolean first) {
        if (masters == null) {
            masters = first && config.generated()
                    ? file.readOrCreate(random)
                    : file.read().orElseThrow(() -> new SealException(missing(), null));
        }
        return new Seal(masters, random).seal(text, recordId, version);
    }

    /** Whether a text is sealed as it would be sealed now; true also when nothing can be sealed now. */
    synchronized boolean isCurrent(String sealed) {
        return masters == null || new Seal(masters, random).isCurrent(sealed);
    }

    /** What is wrong with the master keys, apart from what they cannot open; empty when nothing is. */
    synchronized Optional<String> problem() {
        if (config.keys().isPresent()) {
            return Optional.empty();
        }
        try {
            if (file.read().isEmpty() && !config.generated()) {
                return Optional.of(missing());
            }
            return file.isOpenToOthers()
                    ? Optional.of("The file " + config.file() + " with the master key may be read by others than its"
                            + " owner.")
                    : Optional.empty();
        } catch (SealException e) {
            return Optional.ofNullable(e.getMessage());
        }
    }

    private boolean knows(String id) {
        return masters != null && masters.byId(id).isPresent();
    }

    private Optional<MasterKeys> tryReading() {
        try {
            return file.read();
        } catch (SealException e) {
            LOG.log(Level.WARNING, e.getMessage());
            return Optional.empty();
        }
    }

    private String missing() {
        return config.generated()
                ? "Keys in the database are sealed by a master key that this node has not: give it in"
                        + " chancery.master-keys, or in the file " + config.file() + "."
                : "There is no file " + config.file() + " with master keys (chancery.master-key-file).";
    }
}
