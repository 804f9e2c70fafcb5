package dev.chancery.audit;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A page of the audit trail, newest first.
 *
 * @param next what to ask for the next page with; null on the last one
 */
public record AuditPage(List<AuditEntry> entries, @Nullable String next) {}
