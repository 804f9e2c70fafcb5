package dev.chancery.api;

import dev.chancery.problems.ConflictException;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.util.function.LongFunction;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What somebody has read, to be named when they change it: the entity tag of an answer, and the {@code If-Match} of the
 * change. So nobody overwrites what they have not seen.
 *
 * @param number of the version that was read; {@link #ANY} for whichever there is
 */
public record Revision(long number) {
    /** Of {@code If-Match: *}. */
    public static final long ANY = -1;

    private static final Pattern TAG = Pattern.compile("\"([0-9]{1,18})\"");

    /**
     * Reads an {@code If-Match}.
     *
     * @throws RefusedException when there is none
     * @throws InvalidRequestException when it is none of ours
     */
    public static Revision ofIfMatch(@Nullable String header) {
        if (header == null || header.isBlank()) {
            throw new RefusedException(
                    ProblemKind.PRECONDITION_REQUIRED,
                    "Say by If-Match what you have read, with the ETag of that answer; or * for whatever is there.");
        }
        if (header.strip().equals("*")) {
            return new Revision(ANY);
        }
        Matcher matcher = TAG.matcher(header.strip());
        if (!matcher.matches()) {
            throw new InvalidRequestException("If-Match", "must be one ETag as an answer gave it, or *");
        }
        return new Revision(Long.parseLong(matcher.group(1)));
    }

    /** The number that was read; the present one where that does not matter. */
    public long or(long present) {
        return number == ANY ? present : number;
    }

    /**
     * Makes a change that is refused when somebody else was first.
     *
     * @param conflict what the service throws then; others pass through
     * @throws RefusedException in its place
     */
    public static <T> T changing(Class<? extends ConflictException> conflict, Supplier<T> change) {
        try {
            return change.get();
        } catch (ConflictException e) {
            if (conflict.isInstance(e)) {
                throw new RefusedException(ProblemKind.PRECONDITION_FAILED, String.valueOf(e.getMessage()));
            }
            throw e;
        }
    }

    /**
     * Makes a change of what somebody has read, likewise.
     *
     * @param ifMatch says what that is
     * @param present the number of what is there
     */
    public static <T> T changing(
            @Nullable String ifMatch,
            LongSupplier present,
            Class<? extends ConflictException> conflict,
            LongFunction<T> change) {
        long read = ofIfMatch(ifMatch).or(present.getAsLong());
        return changing(conflict, () -> change.apply(read));
    }

    /** The answer with what is there as this number; short, when the caller's {@code If-None-Match} has it already. */
    public static Response answer(Request request, long number, Object entity) {
        EntityTag tag = tag(number);
        Response.ResponseBuilder unchanged = request.evaluatePreconditions(tag);
        return unchanged != null
                ? unchanged.build()
                : Response.ok(entity).tag(tag).build();
    }

    /** The tag of a number. */
    public static EntityTag tag(long number) {
        return new EntityTag(Long.toString(number));
    }
}
