package dev.chancery.alerts;

import dev.chancery.audit.AuditDetails;
import dev.chancery.outbox.AlertKind;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Tells the audit trail what changed of a channel; of its address only what may be shown. */
final class ChannelChanges {
    private ChannelChanges() {}

    static void tell(AuditDetails audit, @Nullable AlertChannel before, @Nullable AlertChannel after) {
        AlertChannel either = after == null ? before : after;
        if (either != null) {
            audit.summary("Channel " + either.terms().name());
        }
        changed(audit, "name", before, after, channel -> channel.terms().name());
        changed(audit, "type", before, after, AlertChannel::type);
        changed(audit, "address", before, after, AlertChannel::address);
        changed(audit, "signed", before, after, AlertChannel::signed);
        changed(audit, "kinds", before, after, ChannelChanges::kinds);
        changed(audit, "enabled", before, after, channel -> channel.terms().enabled());
    }

    private static void changed(
            AuditDetails audit,
            String field,
            @Nullable AlertChannel before,
            @Nullable AlertChannel after,
            Function<AlertChannel, Object> value) {
        audit.changed(field, before == null ? null : value.apply(before), after == null ? null : value.apply(after));
    }

    private static String kinds(AlertChannel channel) {
        return channel.terms().kinds().stream().map(AlertKind::word).collect(Collectors.joining(", "));
    }
}
