package dev.chancery.api;

import dev.chancery.messages.Fields;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Why a request was not done, as RFC 9457 has it.
 *
 * @param type what kind of problem it is, for programs
 * @param title the kind in words
 * @param detail a sentence for people; never a secret
 * @param instance the path that was asked for
 * @param field which field, parameter or header is not allowed; null when it is none
 * @param incident of an internal error, the id of its entry in the server log; null otherwise
 */
@Schema(
        requiredProperties = {"type", "title", "status", "detail", "instance"},
        example = "{\"type\": \"urn:chancery:problem:invalid-value\", \"title\": \"A value is not allowed\","
                + " \"status\": 400, \"detail\": \"amount must be from 0 to 999999999999.\","
                + " \"instance\": \"/chancery/api/v1/budgets\", \"field\": \"amount\"}")
public record Problem(
        String type,
        String title,
        int status,
        String detail,
        String instance,
        @Nullable String field,
        @Nullable String incident) {
    /** The media type of a problem. */
    public static final String MEDIA_TYPE = "application/problem+json";

    static Problem of(ProblemKind kind, String detail, String instance) {
        return new Problem(kind.type(), kind.title(), kind.status(), detail, instance, null, null);
    }

    Problem at(String newField) {
        return new Problem(type, title, status, detail, instance, newField, incident);
    }

    Problem under(String newIncident) {
        return new Problem(type, title, status, detail, instance, field, newIncident);
    }

    /** The JSON text in UTF-8; what is null is left out. */
    byte[] toBytes() {
        Fields fields = Fields.of("type", type, "title", title)
                .with("status", status)
                .with("detail", detail)
                .with("instance", instance);
        fields = field == null ? fields : fields.with("field", field);
        return (incident == null ? fields : fields.with("incident", incident)).toBytes();
    }
}
