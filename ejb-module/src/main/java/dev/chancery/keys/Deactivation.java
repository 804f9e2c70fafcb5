package dev.chancery.keys;

import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** Deactivates at Anthropic what was retired here, once calls under way with it are over. */
final class Deactivation {
    private static final System.Logger LOG = System.getLogger("dev.chancery.keys");
    private static final Duration AFTER_RETIREMENT = Duration.ofMinutes(5);

    private final RetiredSecrets secrets;
    private final OrganizationKeys organization;
    private final Clock clock;

    Deactivation(RetiredSecrets secrets, OrganizationKeys organization, Clock clock) {
        this.secrets = secrets;
        this.organization = organization;
        this.clock = clock;
    }

    /** Deactivates what is to be; does nothing without an admin key. Blocks for the API. */
    void run() {
        Map<String, String> retired =
                organization.isConfigured() ? secrets.before(clock.instant().minus(AFTER_RETIREMENT)) : Map.of();
        if (!retired.isEmpty()) {
            List<OrganizationKey> listed = organization.list();
            List<String> inUse = secrets.hintsInUse();
            retired.forEach((secretId, hint) -> deactivate(secretId, hint, listed, inUse));
        }
    }

    private void deactivate(String secretId, String hint, List<OrganizationKey> listed, List<String> inUse) {
        List<OrganizationKey> fitting =
                listed.stream().filter(key -> key.fits(hint)).toList();
        if (fitting.size() != 1 || inUse.stream().anyMatch(fitting.get(0)::fits)) {
            LOG.log(
                    Level.WARNING,
                    "The retired secret {0} cannot be told from others at Anthropic: deactivate it there by hand",
                    hint);
            secrets.deactivated(secretId, "");
            return;
        }
        OrganizationKey key = fitting.get(0);
        if (key.isActive()) {
            organization.deactivate(key.id());
        }
        secrets.deactivated(secretId, key.id());
    }
}
