package dev.chancery.prompts;

import static dev.chancery.prompts.InvalidPromptException.check;

import dev.chancery.access.Allowed;
import dev.chancery.access.Caller;
import dev.chancery.access.Callers;
import dev.chancery.access.Guarded;
import dev.chancery.access.Permission;
import dev.chancery.audit.AuditDetails;
import dev.chancery.audit.Audited;
import dev.chancery.config.ChanceryConfig;
import dev.chancery.problems.Conflict;
import dev.chancery.problems.Rule;
import dev.chancery.prompts.PromptPromotion.State;
import dev.chancery.storage.Changes;
import dev.chancery.storage.Database;
import dev.chancery.storage.Ids;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Moves protected labels by two persons, where {@code chancery.prompts.four-eyes} says so: one asks, another one approves.
 * A request is for one version and for the label as it sat when it was asked for; when the label was moved since, the
 * request cannot be approved any more. Every method blocks for the database.
 */
@Guarded
@ApplicationScoped
public class PromptPromotions {
    /** The share of a request for the label itself. */
    public static final int WHOLLY = 100;

    private static final int LONGEST_COMMENT = 500;

    private final Database database;
    private final AuditDetails audit;
    private final Callers callers;
    private final LabelRules rules;
    private final LabelMoves moves;
    private final Clock clock;

    @Inject
    PromptPromotions(Database database, Changes changes, AuditDetails audit, Callers callers) {
        this(database, changes, audit, callers, PromptsConfig.of(ChanceryConfig.current()), Clock.systemUTC());
    }

    PromptPromotions(
            Database database,
            Changes changes,
            AuditDetails audit,
            Callers callers,
            PromptsConfig config,
            Clock clock) {
        this.database = database;
        this.audit = audit;
        this.callers = callers;
        this.rules = new LabelRules(config, callers);
        this.moves = new LabelMoves(database, changes, audit, callers, clock);
        this.clock = clock;
    }

    /** For the container's proxy, which hands every call on to the bean. */
    @SuppressWarnings("NullAway")
    protected PromptPromotions() {
        this.database = null;
        this.audit = null;
        this.callers = null;
        this.rules = null;
        this.moves = null;
        this.clock = null;
    }

    /** The requests that nobody has decided yet, the oldest first. */
    @Allowed(Permission.READ_PROMPTS)
    public List<PromptPromotion> open() {
        return database.transact(em -> em
                .createQuery(
                        "select p from PromptPromotionEntity p where p.state = :open order by p.askedAt, p.id",
                        PromptPromotionEntity.class)
                .setParameter("open", State.OPEN)
                .getResultList()
                .stream()
                .map(entity -> PromotionRecords.promotion(em, entity))
                .toList());
    }

    /** A request, decided or not; empty when there is none of this id. */
    @Allowed(Permission.READ_PROMPTS)
    public Optional<PromptPromotion> find(String id) {
        return database.transact(em -> Optional.ofNullable(em.find(PromptPromotionEntity.class, id))
                .map(entity -> PromotionRecords.promotion(em, entity)));
    }

    /**
     * All requests for a prompt, the newest first.
     *
     * @throws NoSuchPromptException when there is no such prompt
     */
    @Allowed(Permission.READ_PROMPTS)
    public List<PromptPromotion> of(String name) {
        return database.transact(em -> PromotionRecords.of(em, PromptRepository.require(em, name)).stream()
                .map(entity -> PromotionRecords.promotion(em, entity))
                .toList());
    }

    /**
     * Asks for a protected label to be put on a version.
     *
     * @param share of the calls, in per cent, that are to go there: 1 to 99 to try it, {@value #WHOLLY} for all
     * @param why 1 to 500 characters
     * @throws InvalidPromptException when something is not allowed, or the label is moved without a second person
     * @throws NoSuchPromptException when there is no such prompt or version
     * @throws PromptConflictException when there is an open request for the label already
     */
    @Audited(
            action = "prompt.promotion.ask",
            resource = "prompt",
            allowed = {Permission.MANAGE_PROMPTS, Permission.PROMOTE_PROMPTS})
    public PromptPromotion ask(String name, String label, int number, int share, String why) {
        audit.resource(name);
        LabelMoves.checkLabel(label);
        check(rules.needsTwo(label), "label", Rule.LABEL_OF_ONE, label);
        check(share >= 1 && share <= WHOLLY, "share", Rule.FROM_TO, 1, WHOLLY);
        String reason = comment(why);
        return database.transact(em -> {
            PromptEntity prompt = PromptRepository.require(em, name);
            PromptRepository.require(em, prompt, number);
            PromptLabelEntity sits = LabelMoves.find(em, prompt, label);
            checkChange(sits, number, share);
            PromotionRecords.overtake(em, prompt, label, sits, now());
            PromptPromotionEntity entity =
                    new PromptPromotionEntity(Ids.next(), prompt.id(), label, number, share, sits);
            entity.asked(callers.current().name(), now(), reason);
            em.persist(entity);
            audit.summary(
                    "Label " + label + " of " + name + " to version " + number + " for " + share + " %: " + reason);
            return entity.promotion(name, sits);
        });
    }

    private static void checkChange(@Nullable PromptLabelEntity sits, int number, int share) {
        if (share < WHOLLY) {
            LabelMoves.checkSplit(sits, number);
        } else {
            check(sits == null || sits.label().number() != number, "number", Rule.VERSION_ANOTHER);
        }
    }

    /**
     * Agrees to a request, and moves the label.
     *
     * @param why 1 to 500 characters
     * @throws InvalidPromptException when the caller asked for it themselves, or is no person
     * @throws NoSuchPromptException when there is no such request
     * @throws PromptConflictException when it was decided already, the label was moved since it was asked for, or the prompt
     *     was archived
     */
    @Audited(action = "prompt.promotion.approve", resource = "prompt", allowed = Permission.PROMOTE_PROMPTS)
    public PromptLabel approve(String id, String why) {
        return database.transact(em -> {
            PromptPromotionEntity entity = another(em, id);
            PromptEntity prompt = PromotionRecords.prompt(em, entity);
            if (prompt.isArchived()) {
                throw new PromptConflictException(Conflict.PROMPT_ARCHIVED, prompt.name());
            }
            if (entity.isStale(LabelMoves.find(em, prompt, entity.label()))) {
                throw new PromptConflictException(Conflict.PROMOTION_STALE, entity.label(), prompt.name());
            }
            PromptPromotion asked = decide(em, entity, State.APPROVED, why);
            PromptLabel moved = asked.share() == WHOLLY
                    ? moves.move(prompt.name(), asked.label(), asked.number())
                    : moves.split(prompt.name(), asked.label(), asked.number(), asked.share());
            audit.changed("asked by", null, asked.askedBy());
            audit.changed("comment", null, asked.decidedWhy());
            return moved;
        });
    }

    /**
     * Is against a request.
     *
     * @param why 1 to 500 characters
     * @throws InvalidPromptException when the caller asked for it themselves, or is no person
     * @throws NoSuchPromptException when there is no such request
     * @throws PromptConflictException when it was decided already
     */
    @Audited(action = "prompt.promotion.refuse", resource = "prompt", allowed = Permission.PROMOTE_PROMPTS)
    public PromptPromotion refuse(String id, String why) {
        return database.transact(em -> {
            PromptPromotion refused = decide(em, another(em, id), State.REFUSED, why);
            audit.summary("Label " + refused.label() + " of " + refused.prompt() + ": " + refused.decidedWhy());
            return refused;
        });
    }

    /**
     * Takes back a request of the caller's own.
     *
     * @throws InvalidPromptException when somebody else asked for it
     * @throws NoSuchPromptException when there is no such request
     * @throws PromptConflictException when it was decided already
     */
    @Audited(
            action = "prompt.promotion.withdraw",
            resource = "prompt",
            allowed = {Permission.MANAGE_PROMPTS, Permission.PROMOTE_PROMPTS})
    public PromptPromotion withdraw(String id) {
        return database.transact(em -> {
            PromptPromotionEntity entity = PromotionRecords.requireOpen(em, id);
            check(isOwn(entity), "request", Rule.REQUEST_OF_ANOTHER, entity.askedBy());
            PromptPromotion withdrawn = decide(em, entity, State.WITHDRAWN, "Taken back.");
            audit.summary("Label " + withdrawn.label() + " of " + withdrawn.prompt());
            return withdrawn;
        });
    }

    private PromptPromotion decide(EntityManager em, PromptPromotionEntity entity, State as, String why) {
        entity.decide(as, callers.current().name(), now(), comment(why));
        PromptPromotion decided = PromotionRecords.promotion(em, entity);
        audit.resource(decided.prompt());
        return decided;
    }

    /** An open request that is not the caller's own. */
    private PromptPromotionEntity another(EntityManager em, String id) {
        PromptPromotionEntity entity = PromotionRecords.requireOpen(em, id);
        audit.resource(PromotionRecords.prompt(em, entity).name());
        check(callers.current().kind() == Caller.Kind.PERSON, "caller", Rule.PERSON);
        check(!isOwn(entity), "caller", Rule.PERSON_ANOTHER);
        return entity;
    }

    /** Servers may take names in any case. */
    private boolean isOwn(PromptPromotionEntity entity) {
        return entity.askedBy().equalsIgnoreCase(callers.current().name());
    }

    private static String comment(String why) {
        check(!why.isBlank() && why.length() <= LONGEST_COMMENT, "comment", Rule.LENGTH, 1, LONGEST_COMMENT);
        return why.strip();
    }

    /** As exactly as it is stored. */
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
