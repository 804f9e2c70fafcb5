package dev.chancery.guardrails;

import dev.chancery.messages.Attribution;
import dev.chancery.messages.GuardrailException;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletionException;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Asks guardrails, one after the other, and stops the call where one does. What fails stops it too. */
final class Checks {
    /** The name under which redaction stops a call. */
    static final String REDACTION = "redaction";

    private static final String FAILED = "failed";
    private static final ThreadLocal<@Nullable Boolean> ASKING = new ThreadLocal<>();

    private final List<NamedGuardrail> guardrails;
    private final Blocks blocks;

    Checks(List<NamedGuardrail> guardrails, Blocks blocks) {
        this.guardrails = List.copyOf(guardrails);
        this.blocks = blocks;
    }

    /** Whether anybody has something to say of answers. */
    boolean haveOthers() {
        return !isAsking() && guardrails.stream().anyMatch(each -> !each.builtIn());
    }

    /** The request, the answer, or what guardrails made of it. */
    <T> T pass(T what, Blocks.Stage stage, Attribution forWhom, BiFunction<Guardrail, T, Verdict<T>> question) {
        return pass(what, stage, forWhom, () -> {}, question);
    }

    /** As above; when the call is stopped, something is done first, before that is noted. */
    <T> T pass(
            T what,
            Blocks.Stage stage,
            Attribution forWhom,
            Runnable whenStopped,
            BiFunction<Guardrail, T, Verdict<T>> question) {
        T current = what;
        for (NamedGuardrail each : guardrails) {
            if (each.builtIn() || !isAsking()) {
                Verdict<T> verdict = ask(each, current, stage, forWhom, whenStopped, question);
                if (verdict instanceof Verdict.Block<T> block) {
                    whenStopped.run();
                    throw blocks.block(each.name(), block.reason(), stage, forWhom, null);
                }
                current = verdict instanceof Verdict.Rewrite<T> rewrite ? rewrite.instead() : current;
            }
        }
        return current;
    }

    /** Takes sensitive data out. */
    <T> T redact(Supplier<T> redaction, Attribution forWhom) {
        try {
            return redaction.get();
        } catch (RuntimeException | Error e) {
            throw blocks.block(REDACTION, FAILED, Blocks.Stage.REQUEST, forWhom, e);
        }
    }

    /** The same work for another thread, on which what guardrails ask for is known as theirs too, and nothing else is. */
    static <T> Supplier<T> carried(Supplier<T> work) {
        Boolean asking = ASKING.get();
        return () -> with(asking, work);
    }

    private <T> Verdict<T> ask(
            NamedGuardrail named,
            T current,
            Blocks.Stage stage,
            Attribution forWhom,
            Runnable whenStopped,
            BiFunction<Guardrail, T, Verdict<T>> question) {
        try {
            Verdict<T> verdict = with(true, () -> question.apply(named.guardrail(), current));
            return Objects.requireNonNull(verdict, "the guardrail gave no verdict");
        } catch (RuntimeException | Error e) {
            whenStopped.run();
            if (inner(e) instanceof GuardrailException noted) {
                throw noted;
            }
            throw blocks.block(named.name(), FAILED, stage, forWhom, e);
        }
    }

    /** What stopped the guardrail's own call of Claude, which is told and noted already; also when it waited for it. */
    private static @Nullable Throwable inner(Throwable failure) {
        return failure instanceof CompletionException ? failure.getCause() : failure;
    }

    private static <T> T with(@Nullable Boolean asking, Supplier<T> work) {
        Boolean before = ASKING.get();
        set(asking);
        try {
            return work.get();
        } finally {
            set(before);
        }
    }

    private static void set(@Nullable Boolean asking) {
        if (asking == null) {
            ASKING.remove();
        } else {
            ASKING.set(asking);
        }
    }

    private static boolean isAsking() {
        return ASKING.get() != null;
    }
}
