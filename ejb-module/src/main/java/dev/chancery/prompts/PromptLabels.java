package dev.chancery.prompts;

import dev.chancery.access.Allowed;
import dev.chancery.access.Callers;
import dev.chancery.access.Guarded;
import dev.chancery.access.NotAllowedException;
import dev.chancery.access.Permission;
import dev.chancery.audit.AuditDetails;
import dev.chancery.audit.Audited;
import dev.chancery.config.ChanceryConfig;
import dev.chancery.problems.Conflict;
import dev.chancery.storage.Changes;
import dev.chancery.storage.Database;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;

/**
 * Which version of a prompt is served: a label sits on one, and beans ask for labels. What is changed here is served by
 * every node within two seconds. Protected labels are moved by those who may promote, all others by those who may manage
 * prompts. Every method blocks for the database.
 */
@Guarded
@ApplicationScoped
public class PromptLabels {
    private final Database database;
    private final AuditDetails audit;
    private final LabelRules rules;
    private final LabelMoves moves;

    @Inject
    PromptLabels(Database database, Changes changes, AuditDetails audit, Callers callers) {
        this(database, changes, audit, callers, PromptsConfig.of(ChanceryConfig.current()), Clock.systemUTC());
    }

    PromptLabels(
            Database database,
            Changes changes,
            AuditDetails audit,
            Callers callers,
            PromptsConfig config,
            Clock clock) {
        this.database = database;
        this.audit = audit;
        this.rules = new LabelRules(config, callers);
        this.moves = new LabelMoves(database, changes, audit, callers, clock);
    }

    /** For the container's proxy, which hands every call on to the bean. */
    @SuppressWarnings("NullAway")
    protected PromptLabels() {
        this.database = null;
        this.audit = null;
        this.rules = null;
        this.moves = null;
    }

    /** How the caller may move a label. Does not block. */
    @Allowed(Permission.READ_PROMPTS)
    public LabelRule rule(String label) {
        return rules.rule(label);
    }

    /**
     * Puts a label on a version; all calls that ask for the label get it within two seconds. On the version on which it sits
     * already, it ends the trial of another one.
     *
     * @throws NotAllowedException when the caller may not move this label
     * @throws InvalidPromptException when the label's name is not allowed, or two persons must agree
     * @throws NoSuchPromptException when there is no such prompt or version
     */
    @Audited(
            action = "prompt.label",
            resource = "prompt",
            allowed = {Permission.MANAGE_PROMPTS, Permission.PROMOTE_PROMPTS})
    public PromptLabel move(String name, String label, int number) {
        audit.resource(name);
        LabelMoves.checkLabel(label);
        rules.checkPermission(label);
        return database.transact(em -> {
            PromptLabelEntity sits = LabelMoves.find(em, PromptRepository.require(em, name), label);
            if (sits == null || sits.label().number() != number) {
                rules.checkAlone(label);
            }
            return moves.move(name, label, number);
        });
    }

    /**
     * Sends a share of the calls that ask for a label to another version, to try it.
     *
     * @param share in per cent, 1 to 99
     * @throws NotAllowedException when the caller may not move this label
     * @throws InvalidPromptException when the share is not allowed, the label sits on that version, or two persons must
     *     agree
     * @throws NoSuchPromptException when there is no such prompt, version or label
     */
    @Audited(
            action = "prompt.split",
            resource = "prompt",
            allowed = {Permission.MANAGE_PROMPTS, Permission.PROMOTE_PROMPTS})
    public PromptLabel split(String name, String label, int number, int share) {
        audit.resource(name);
        LabelMoves.checkLabel(label);
        LabelMoves.checkShare(share);
        rules.checkAlone(label);
        return moves.split(name, label, number, share);
    }

    /**
     * Ends the trial of another version, as the caller has seen it: all calls get that one, or the one on which the label
     * sits.
     *
     * @param canary the version that is tried
     * @param number the one of the two that is served from now on
     * @throws NotAllowedException when the caller may not move this label
     * @throws InvalidPromptException when two persons must agree that the other version is served
     * @throws PromptConflictException when it is not tried any more, or the label sits elsewhere by now
     */
    @Audited(
            action = "prompt.label",
            resource = "prompt",
            allowed = {Permission.MANAGE_PROMPTS, Permission.PROMOTE_PROMPTS})
    public PromptLabel endTrial(String name, String label, int canary, int number) {
        audit.resource(name);
        LabelMoves.checkLabel(label);
        if (number == canary) {
            rules.checkAlone(label);
        } else {
            rules.checkPermission(label);
        }
        return database.transact(em -> {
            PromptLabelEntity sits = LabelMoves.find(em, PromptRepository.require(em, name), label);
            if (sits == null || !sits.tries(canary) || (number != canary && !sits.isOn(number))) {
                throw new PromptConflictException(Conflict.PROMPT_LABEL_MOVED, name, label);
            }
            return moves.move(name, label, number);
        });
    }

    /**
     * Moves a label back to where it was before. Whoever may promote does this alone, also where two persons must agree to
     * a promotion: it goes back to what was in use, when something is wrong and nobody else may be there.
     *
     * @param from the version on which it sits, as the caller has seen it: where two go back at once, one of them does
     * @throws NotAllowedException when the caller may not move this label
     * @throws InvalidPromptException when it was nowhere before
     * @throws PromptConflictException when it sits elsewhere by now
     */
    @Audited(
            action = "prompt.roll-back",
            resource = "prompt",
            allowed = {Permission.MANAGE_PROMPTS, Permission.PROMOTE_PROMPTS})
    public PromptLabel rollBack(String name, String label, int from) {
        audit.resource(name);
        LabelMoves.checkLabel(label);
        rules.checkPermission(label);
        return database.transact(em -> {
            PromptLabelEntity sits = LabelMoves.find(em, PromptRepository.require(em, name), label);
            Integer before = sits == null ? null : sits.label().before();
            if (sits == null || before == null) {
                throw new InvalidPromptException("label", "was on no other version before");
            }
            if (!sits.isOn(from)) {
                throw new PromptConflictException(Conflict.PROMPT_LABEL_MOVED, name, label);
            }
            return moves.move(name, label, before);
        });
    }

    /**
     * Takes a label off a prompt: what asks for it is then served what an application packaged, or nothing.
     *
     * @throws NotAllowedException when the caller may not move this label
     * @throws InvalidPromptException when the label's name is not allowed, or two persons must agree
     * @throws NoSuchPromptException when there is no such prompt or label
     */
    @Audited(
            action = "prompt.unlabel",
            resource = "prompt",
            allowed = {Permission.MANAGE_PROMPTS, Permission.PROMOTE_PROMPTS})
    public void remove(String name, String label) {
        audit.resource(name);
        LabelMoves.checkLabel(label);
        rules.checkAlone(label);
        moves.remove(name, label);
    }
}
