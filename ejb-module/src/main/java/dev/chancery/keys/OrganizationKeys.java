package dev.chancery.keys;

import dev.chancery.access.Allowed;
import dev.chancery.access.Guarded;
import dev.chancery.access.Permission;
import dev.chancery.audit.AuditDetails;
import dev.chancery.audit.Audited;
import dev.chancery.messages.ErrorDetails;
import dev.chancery.messages.KeyException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;

/**
 * The organisation's keys, as Anthropic's Admin API knows them, when an admin key is configured. Every method but {@link
 * #isConfigured()} blocks for the API, and throws a {@link dev.chancery.messages.ClaudeException} for what it does not
 * get from there; a {@link KeyException} when no admin key is configured.
 */
@Guarded
@ApplicationScoped
public class OrganizationKeys {
    private final Optional<ApiKey> adminKey;
    private final AdminApi api;
    private final AuditDetails audit;

    @Inject
    OrganizationKeys(StoredKeysConfig config, Instance<AdminApi> api, AuditDetails audit) {
        this(config, api.get(), audit);
    }

    OrganizationKeys(StoredKeysConfig config, AdminApi api, AuditDetails audit) {
        this.adminKey = config.adminKey();
        this.api = api;
        this.audit = audit;
    }

    /** For the container's proxy, which hands every call on to the bean. */
    @SuppressWarnings("NullAway")
    protected OrganizationKeys() {
        this.adminKey = Optional.empty();
        this.api = null;
        this.audit = null;
    }

    /** Whether there is an admin key. */
    @Allowed(Permission.READ_KEYS)
    public boolean isConfigured() {
        return adminKey.isPresent();
    }

    /** All keys of the organisation. */
    @Allowed(Permission.READ_KEYS)
    public List<OrganizationKey> list() {
        return api.list(adminKey());
    }

    /** Gives a key another name in Anthropic's Console. */
    @Audited(
            action = "organization-key.rename",
            resource = "organization-key",
            allowed = Permission.MANAGE_KEYS,
            transactional = false)
    public OrganizationKey rename(String id, String name) {
        audit.resource(id);
        String before = api.get(adminKey(), id).name();
        OrganizationKey renamed = api.rename(adminKey(), id, KeyDraft.checkedName(name));
        audit.summary("Renamed " + before + " at Anthropic");
        audit.changed("name", before, renamed.name());
        return renamed;
    }

    /** Takes a key out of use at Anthropic: no call can be made with it from then on. */
    @Audited(
            action = "organization-key.deactivate",
            resource = "organization-key",
            allowed = Permission.MANAGE_KEYS,
            transactional = false)
    public OrganizationKey deactivate(String id) {
        audit.resource(id);
        OrganizationKey deactivated = api.deactivate(adminKey(), id);
        audit.summary("Deactivated " + deactivated.name() + " at Anthropic");
        audit.changed("status", "active", deactivated.status());
        return deactivated;
    }

    private ApiKey adminKey() {
        return adminKey.orElseThrow(() ->
                new KeyException(ErrorDetails.of("No admin key is configured: set chancery.admin-api-key."), null));
    }
}
