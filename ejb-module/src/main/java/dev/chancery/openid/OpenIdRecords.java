package dev.chancery.openid;

import dev.chancery.access.Guarded;
import dev.chancery.access.Permission;
import dev.chancery.audit.AuditDetails;
import dev.chancery.audit.Audited;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Writes down who came from the provider and went. Called on their behalf, once {@link OpenId} knows who they are. */
@Guarded
@ApplicationScoped
class OpenIdRecords {
    private final AuditDetails audit;

    @Inject
    OpenIdRecords(AuditDetails audit) {
        this.audit = audit;
    }

    /** For the container's proxy, which hands every call on to the bean. */
    @SuppressWarnings("NullAway")
    protected OpenIdRecords() {
        this.audit = null;
    }

    /**
     * A session begins.
     *
     * @param called what the person is called at the provider now
     */
    @Audited(action = "session.begin", resource = "user", allowed = Permission.CHANGE_OWN_ACCOUNT)
    public void begin(String name, String called, String roles) {
        audit.resource(name);
        audit.summary("Signed in at the provider, as " + called + ", with " + roles + ".");
    }

    /** A session ends because the person says so. */
    @Audited(action = "session.end", resource = "user", allowed = Permission.CHANGE_OWN_ACCOUNT)
    public void end(String name) {
        audit.resource(name);
        audit.summary("Signed out.");
    }
}
