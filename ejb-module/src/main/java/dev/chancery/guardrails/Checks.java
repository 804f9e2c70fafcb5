package dev.chancery.guardrails;

import dev.chancery.messages.Attribution;
import java.util.List;
import java.util.Objects;
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
        T current = what;
        for (NamedGuardrail each : guardrails) {
            if (each.builtIn() || !isAsking()) {
                Verdict<T> verdict = ask(each, current, stage, forWhom, question);
                if (verdict instanceof Verdict.Block<T> block) {
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
        } catch (RuntimeException e) {
            throw blocks.block(REDACTION, FAILED, Blocks.Stage.REQUEST, forWhom, e);
        }
    }

    private <T> Verdict<T> ask(
            NamedGuardrail named,
            T current,
            Blocks.Stage stage,
            Attribution forWhom,
            BiFunction<Guardrail, T, Verdict<T>> question) {
        boolean outermost = !isAsking();
        ASKING.set(true);
        try {
            return Objects.requireNonNull(question.apply(named.guardrail(), current), "the guardrail gave no verdict");
        } catch (RuntimeException e) {
            throw blocks.block(named.name(), FAILED, stage, forWhom, e);
        } finally {
            if (outermost) {
                ASKING.remove();
            }
        }
    }

    private static boolean isAsking() {
        return ASKING.get() != null;
    }
}
