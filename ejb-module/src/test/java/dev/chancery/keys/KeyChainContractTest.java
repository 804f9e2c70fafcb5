package dev.chancery.keys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.chancery.access.Caller;
import dev.chancery.access.NamedCallers;
import dev.chancery.access.NotAllowedException;
import dev.chancery.access.Permission;
import dev.chancery.access.Role;
import dev.chancery.audit.AuditDetails;
import dev.chancery.audit.Audited;
import dev.chancery.audit.AuditedCalls;
import dev.chancery.outbox.Outbox;
import dev.chancery.storage.Changes;
import dev.chancery.storage.OnEveryDatabase;
import dev.chancery.storage.TestChanges;
import dev.chancery.storage.TestDatabase;
import dev.chancery.testing.SetClock;
import java.lang.reflect.Method;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The steps as people take them, and the work that nobody asks for, with everything but the API. */
@OnEveryDatabase
class KeyChainContractTest {
    private static final Instant NOW = Instant.parse("2026-11-21T10:00:00Z");
    private static final String FIRST = "test-key-first-of-forty-characters-or-more-1111";
    private static final String SECOND = "test-key-second-of-forty-characters-or-more-2222";

    private final TestDatabase database;
    private final Changes changes;
    private final SetClock clock = new SetClock(NOW);
    private final NamedCallers callers = new NamedCallers();
    private final RotatingKeyRing ring =
            new RotatingKeyRing(Duration.ofMinutes(5), KeyLimits.NONE, clock, System::nanoTime);
    private final ListedOrganization organization = new ListedOrganization();
    private final List<KeyReminder> reminded = new ArrayList<>();
    private final StoredKeysConfig config =
            new StoredKeysConfig("production", Optional.empty(), Optional.of(new ApiKey("admin", "test-admin-1")));
    private final Sealing sealing = new Sealing(
            new SealingConfig(Optional.of(new MasterKeys(List.of(SealTest.key("old", 1)))), Path.of("unused"), false));
    private final StoredKeys keys;
    private final KeyChain chain;
    private final KeyChores chores;
    private final AuditedCalls calls;
    private int status = 200;

    KeyChainContractTest(TestDatabase database) {
        this.database = database;
        this.changes = TestChanges.on(database);
        this.keys = StoredKeys.in(database, changes, sealing, config, List.of(), ring::inFlight, clock);
        KeyVerifier verifier = key -> new KeyVerdict(status, "req_1", "org_1", status == 200 ? "" : "refused");
        KeysConfig configured =
                new KeysConfig(List.of(new ApiKey("default", "configured-key")), List.of(), Duration.ofMinutes(5));
        this.chain = new KeyChain(keys, configured, verifier, callers, new AuditDetails());
        this.chores = new KeyChores(
                ring,
                keys,
                chain,
                verifier,
                new Reminders(database, keys.directory(), clock),
                new Deactivation(keys.retired(), new OrganizationKeys(config, organization, new AuditDetails()), clock),
                callers,
                reminded::add);
        this.calls = new AuditedCalls(database, callers);
    }

    @BeforeEach
    void empty() {
        database.empty();
        callers.person("ada", Role.ADMINISTRATOR);
        changes.onChange(KeyTransactions.TOPIC, chores::refresh);
    }

    @Test
    void leavesOneRowForEachStepAndNoSecretInAny() throws Exception {
        String one = chain.begin();
        PastedKey pasted = calls.call(chain, "add", one, KeyDraft.of("billing", "production"), FIRST);
        String id = pasted.key().id();
        calls.call(chain, "verify", one);
        calls.call(chain, "activate", one);
        String two = chain.begin();
        calls.call(chain, "paste", two, id, " " + SECOND, null);
        status = 401;
        calls.call(chain, "verify", two);
        status = 200;
        calls.call(chain, "verify", two);
        calls.call(chain, "chooseGrace", two, Grace.HALF_HOUR);
        calls.call(chain, "activate", two);
        assertThatExceptionOfType(KeyStepException.class).isThrownBy(() -> calls.call(chain, "archive", id));
        calls.call(chain, "putBack", one);
        calls.call(chain, "rename", id, "claims");
        calls.call(chain, "changePolicy", id, RotationPolicy.WEEKLY);
        calls.call(chain, "changeModels", id, KeyModels.parse("claude-*"));
        calls.call(chain, "deactivate", id);
        clock.pass(Retirement.NOTICE);
        calls.call(chain, "archive", id);

        assertThat(calls.rows())
                .extracting(row -> row.split(" ")[1] + " " + row.split(" ")[3])
                .containsExactly(
                        "key.add DONE",
                        "key.verify DONE",
                        "key.rotate DONE",
                        "key.paste DONE",
                        "key.verify FAILED",
                        "key.verify DONE",
                        "key.choose-grace DONE",
                        "key.rotate DONE",
                        "key.archive FAILED",
                        "key.put-back DONE",
                        "key.rename DONE",
                        "key.change-policy DONE",
                        "key.change-models DONE",
                        "key.deactivate DONE",
                        "key.archive DONE");
        assertThat(chain.list()).noneMatch(key -> key.id().equals(id));
        assertThat(chain.archived()).extracting(ListedKey::name).containsExactly("claims");
        assertThat(calls.rows()).allMatch(row -> row.startsWith("ada ") && row.contains(" " + id + " "));
        assertThat(pasted + "\n" + chain.list() + chain.find(id)
                        + keys.directory().ringKeys().keys())
                .contains("test-key-f...1111")
                .doesNotContain("of-forty");
        assertThat(String.join("\n", calls.rows()))
                .contains(
                        "'name':{'before':'billing','after':'claims'}",
                        "'state of test-key-f...1111':{'before':'ACTIVE','after':'DRAINING'}",
                        "'secret':'changed'")
                .doesNotContain("of-forty");
    }

    @Test
    void anyStepIsRefusedToWhoMayNotTakeIt() throws Exception {
        String one = chain.begin();
        PastedKey pasted = chain.add(one, KeyDraft.of("billing", "production"), FIRST);
        String id = pasted.key().id();
        callers.person("vi", Role.EDITOR, Role.AUDITOR, Role.VIEWER);

        assertThat(chain.steps(id)).as("reads, and can do nothing").isEmpty();
        for (Object[] step : new Object[][] {
            {"add", one, KeyDraft.of("x", "production"), SECOND},
            {"paste", one, id, SECOND, null},
            {"verify", one},
            {"chooseGrace", one, Grace.DAY},
            {"activate", one},
            {"putBack", one},
            {"retire", one},
            {"deactivate", id},
            {"archive", id},
            {"rename", id, "x"},
            {"changePolicy", id, RotationPolicy.NONE},
            {"changeModels", id, KeyModels.ALL},
            {"reject", one},
            {"settle", one},
            {"sealAnew", 1}
        }) {
            Object[] arguments = Arrays.copyOfRange(step, 1, step.length);
            assertThatExceptionOfType(NotAllowedException.class)
                    .as(step[0].toString())
                    .isThrownBy(() -> calls.call(chain, step[0].toString(), arguments));
        }
        assertThat(calls.rows()).hasSize(15).allMatch(row -> row.contains(" REFUSED "));
        assertThat(calls.<List<ListedKey>>call(chain, "list")).hasSize(2);
        callers.nobody();
        assertThatExceptionOfType(NotAllowedException.class).isThrownBy(() -> calls.call(chain, "list"));
        assertThatExceptionOfType(NotAllowedException.class).isThrownBy(() -> calls.call(chain, "begin"));
    }

    @Test
    void saysWhichStepsTheCallerCanTakeNow() {
        String one = chain.begin();
        String id = chain.add(one, KeyDraft.of("billing", "production"), FIRST)
                .key()
                .id();
        assertThat(steps(id))
                .containsOnly(
                        KeyStep.VERIFY,
                        KeyStep.CHOOSE_GRACE,
                        KeyStep.RETIRE,
                        KeyStep.ARCHIVE,
                        KeyStep.RENAME,
                        KeyStep.CHANGE_POLICY,
                        KeyStep.CHANGE_MODELS);
        chain.verify(one);
        assertThat(steps(id)).contains(KeyStep.ACTIVATE);
        chain.activate(one);
        assertThat(steps(id)).contains(KeyStep.PASTE, KeyStep.DEACTIVATE).doesNotContain(KeyStep.ARCHIVE);
        String two = rotate(id, SECOND);
        assertThat(chain.steps(id)).contains(new PossibleStep(KeyStep.PUT_BACK, one));
        callers.as(new Caller("rob", Caller.Kind.PERSON, null, Set.of(Permission.ROTATE_KEYS)), () -> {
            assertThat(steps(id)).containsOnly(KeyStep.PASTE, KeyStep.VERIFY, KeyStep.PUT_BACK, KeyStep.RETIRE);
            return two;
        });
        assertThat(chain.steps("configured:default")).isEmpty();
        assertThat(chain.steps("unknown")).isEmpty();
        chain.deactivate(id);
        clock.pass(Retirement.NOTICE);
        chain.archive(id);
        assertThat(chain.steps(id)).isEmpty();
    }

    @Test
    void aStepNeedsThePermissionsThatItSays() {
        for (KeyStep step : KeyStep.values()) {
            String name = Arrays.stream(step.name().split("_"))
                    .map(word -> word.charAt(0) + word.substring(1).toLowerCase(Locale.ROOT))
                    .reduce("", String::concat);
            Method method = Arrays.stream(KeyChain.class.getMethods())
                    .filter(each -> each.getName().equalsIgnoreCase(name))
                    .findFirst()
                    .orElseThrow();
            assertThat(method.getAnnotation(Audited.class).allowed())
                    .as(name)
                    .containsExactlyInAnyOrderElementsOf(step.permissions());
        }
    }

    @Test
    void theRingFollowsWithinOneLook() throws Exception {
        String one = active("billing", FIRST);
        TestChanges.look(changes);
        assertThat(lend()).isEqualTo(FIRST);
        String id = keys.directory().holder(one).orElseThrow().id();
        rotate(id, SECOND);
        TestChanges.look(changes);
        assertThat(lend()).isEqualTo(SECOND);
        chain.putBack(one);
        TestChanges.look(changes);
        assertThat(lend()).isEqualTo(FIRST);
        chain.deactivate(id);
        TestChanges.look(changes);
        assertThat(lend()).as("for two seconds more").isIn(FIRST, SECOND);
        clock.pass(Retirement.NOTICE);
        assertThat(ring.hasKeys()).as("by the clock, without a look").isFalse();
    }

    @Test
    void writesDownWhatCallsFoundOut() throws Exception {
        String one = active("billing", FIRST);
        chores.refresh();
        try (KeyLease lease = ring.lease(KeyNeed.any(Duration.ZERO))) {
            assertThat(lease.usable()).isTrue();
            lease.reject();
        }
        assertThat(keys.directory().holder(one).orElseThrow().state())
                .as("not on the caller's thread")
                .isEqualTo(KeyState.ACTIVE);

        chores.tick();
        chores.tick();
        chores.writeUses();

        ListedKey key = keys.directory().holder(one).orElseThrow();
        assertThat(key.state()).isEqualTo(KeyState.INVALID);
        assertThat(key.lastUsed()).hasValue(NOW);
        status = 401;
        chores.recheck();
        assertThat(keys.directory().holder(one).orElseThrow().state()).isEqualTo(KeyState.INVALID);
        status = 200;
        chores.recheck();
        assertThat(keys.directory().holder(one).orElseThrow().state()).isEqualTo(KeyState.ACTIVE);
        chores.refresh();
        assertThat(lend()).as("it rests no more").isEqualTo(FIRST);
    }

    @Test
    void writesDownWhatTimeDid() {
        String one = active("billing", FIRST);
        String id = keys.directory().holder(one).orElseThrow().id();
        rotate(id, SECOND);
        chores.settle();
        assertThat(keys.upkeep().due()).isEmpty();
        clock.pass(Duration.ofHours(24));
        assertThat(keys.upkeep().due()).containsExactly(one);

        chores.settle();

        assertThat(keys.upkeep().due()).isEmpty();
    }

    @Test
    void leavesAnAlertForEachReminderAndForEachKeyThatIsLost() {
        String one = active("billing", FIRST);
        String id = keys.directory().holder(one).orElseThrow().id();
        chain.changePolicy(id, RotationPolicy.everyDays(30));
        clock.pass(Duration.ofDays(29));
        chores.remind();
        chores.remind();
        chain.reject(one);
        chain.reject(one);

        assertThat(alerts())
                .containsExactly(
                        "KEY_REMINDER: The key 'billing' is to be rotated by 2026-12-21T10:00:00Z.",
                        "KEY_INVALID: The key 'billing' (production) is out of use: the API no longer accepts it.");
    }

    @Test
    void leavesAnAlertForAKeyThatExpiresInUse() {
        String one = chain.begin();
        chain.add(
                one,
                new KeyDraft("billing", "production", KeyModels.ALL, RotationPolicy.NONE, NOW.plusSeconds(60)),
                FIRST);
        chain.verify(one);
        chain.activate(one);
        clock.pass(Duration.ofMinutes(2));

        chores.settle();

        assertThat(alerts())
                .containsExactly("KEY_EXPIRED: The key 'billing' (production) is out of use: its time is over.");
    }

    @Test
    void leavesOneAlertForAKeyThatCannotBeOpened() {
        active("billing", FIRST);
        Sealing other = new Sealing(new SealingConfig(
                Optional.of(new MasterKeys(List.of(SealTest.key("new", 2)))), Path.of("unused"), false));
        StoredKeys blind = StoredKeys.in(database, changes, other, config, List.of(), ring::inFlight, clock);

        blind.upkeep().tellUnreadable();
        blind.upkeep().tellUnreadable();
        keys.upkeep().tellUnreadable();

        assertThat(alerts())
                .containsExactly("KEY_UNREADABLE: The key 'billing' (production) is out of use: a node cannot open it"
                        + " with its master keys.");
    }

    private List<String> alerts() {
        return database.transact(em -> new Outbox()
                .waiting(em, 10).stream()
                        .map(alert -> alert.kind() + ": " + alert.sentence())
                        .toList());
    }

    @Test
    void remindsOnceOfEachDistance() {
        String one = active("billing", FIRST);
        String id = keys.directory().holder(one).orElseThrow().id();
        chain.changePolicy(id, RotationPolicy.everyDays(30));
        Instant due = NOW.plus(Duration.ofDays(30));
        List<Duration> ages = List.of(
                Duration.ofDays(15),
                Duration.ofDays(16),
                Duration.ofDays(16),
                Duration.ofDays(26),
                Duration.ofDays(27),
                Duration.ofDays(29),
                Duration.ofDays(29),
                Duration.ofDays(40));
        for (Duration age : ages) {
            clock.now = NOW.plus(age);
            chores.remind();
        }

        assertThat(reminded)
                .containsExactly(
                        reminder(id, due, Duration.ofDays(14)),
                        reminder(id, due, Duration.ofDays(3)),
                        reminder(id, due, Duration.ofHours(24)));
        rotate(id, SECOND);
        clock.pass(Duration.ofDays(29));
        chores.remind();
        assertThat(reminded).as("after an absence the nearest alone").hasSize(4);
        assertThat(reminded.get(3).before()).isEqualTo(Duration.ofHours(24));
    }

    @Test
    void deactivatesAtAnthropicWhatWasRetiredHere() {
        String one = active("billing", FIRST);
        rotate(keys.directory().holder(one).orElseThrow().id(), SECOND);
        organization.keys.add(listed("apikey_1", "active", "test-key-first...1111"));
        organization.keys.add(listed("apikey_2", "active", "test-key-second...2222"));
        clock.pass(Duration.ofHours(24));
        chores.settle();
        chores.deactivate();
        assertThat(organization.deactivated).as("calls may be under way").isEmpty();
        clock.pass(Duration.ofMinutes(5));

        chores.deactivate();
        chores.deactivate();

        assertThat(organization.deactivated).containsExactly("apikey_1");
        assertThat(keys.directory()
                        .holder(one)
                        .orElseThrow()
                        .secret(one)
                        .orElseThrow()
                        .deactivatedAt())
                .isEqualTo(clock.now);
    }

    @Test
    void deactivatesNothingThatCannotBeToldApart() {
        String one = active("billing", FIRST);
        rotate(keys.directory().holder(one).orElseThrow().id(), SECOND);
        organization.keys.add(listed("apikey_1", "active", "test-key-first...1111"));
        organization.keys.add(listed("apikey_2", "active", "test-key-f...1111"));
        clock.pass(Duration.ofHours(25));
        chores.settle();

        chores.deactivate();

        assertThat(organization.deactivated).isEmpty();
        assertThat(keys.retired().before(clock.now)).as("asked once").isEmpty();
        assertThat(new KeyStatus(ring, keys, sealing, clock).status())
                .extracting(each -> each.level() + " " + each.sentence())
                .contains("WARNING Retired here, but not to be told from others at Anthropic: test-key-f...1111."
                        + " Deactivate them there by hand, and archive their keys here.");
    }

    @Test
    void saysHowTheKeysAre() {
        KeyStatus status = new KeyStatus(ring, keys, sealing, clock);
        assertThat(status.status())
                .extracting(each -> each.level() + " " + each.sentence())
                .containsExactly("FAILING No API key can be used on this node.");
        String one = chain.begin();
        KeyDraft draft = new KeyDraft(
                "billing", "production", KeyModels.ALL, RotationPolicy.WEEKLY, NOW.plus(Duration.ofDays(10)));
        chain.add(one, draft, FIRST);
        chain.verify(one);
        chain.activate(one);
        chores.refresh();
        assertThat(status.status())
                .extracting(each -> each.level() + " " + each.sentence())
                .containsExactly(
                        "WARNING To be rotated within 14 days: billing.", "WARNING Expiring within 14 days: billing.");
        chain.changePolicy(keys.directory().holder(one).orElseThrow().id(), RotationPolicy.NONE);
        chain.reject(one);
        assertThat(status.status())
                .extracting(each -> each.level() + " " + each.sentence())
                .containsExactly("WARNING The API answered 401 to billing.");
        Sealing other = new Sealing(new SealingConfig(
                Optional.of(new MasterKeys(List.of(SealTest.key("other", 3)))), Path.of("unused"), false));
        StoredKeys blind = StoredKeys.in(database, changes, other, config, List.of(), ring::inFlight, clock);
        assertThat(new KeyStatus(ring, blind, other, clock).status())
                .extracting(each -> each.level() + " " + each.sentence())
                .containsExactly("WARNING This node has not the master key of billing.");
    }

    @Test
    void sealsAnewWhenThereIsAnotherMasterKey() {
        String one = active("billing", FIRST);
        chores.sealAnew();
        Sealing both = new Sealing(new SealingConfig(
                Optional.of(new MasterKeys(List.of(SealTest.key("new", 2), SealTest.key("old", 1)))),
                Path.of("unused"),
                false));
        StoredKeys renewed = StoredKeys.in(database, changes, both, config, List.of(), ring::inFlight, clock);
        assertThat(renewed.upkeep().hasOldSeals()).isTrue();

        assertThat(renewed.upkeep().sealAnew(100)).isOne();

        assertThat(renewed.upkeep().hasOldSeals()).isFalse();
        assertThat(renewed.directory().open(one).reveal()).isEqualTo(FIRST);
    }

    private static KeyReminder reminder(String id, Instant due, Duration before) {
        return new KeyReminder(id, "billing", KeyReminder.Reason.ROTATION, due, before);
    }

    private static OrganizationKey listed(String id, String status, String hint) {
        return new OrganizationKey(id, "at Anthropic", status, hint, NOW, null);
    }

    private List<KeyStep> steps(String keyId) {
        return chain.steps(keyId).stream().map(PossibleStep::step).toList();
    }

    private String active(String name, String secret) {
        String token = chain.begin();
        chain.add(token, KeyDraft.of(name, "production"), secret);
        chain.verify(token);
        chain.activate(token);
        return token;
    }

    private String rotate(String keyId, String secret) {
        String token = chain.begin();
        chain.paste(token, keyId, secret, null);
        chain.verify(token);
        chain.activate(token);
        return token;
    }

    private String lend() throws InterruptedException {
        try (KeyLease lease = ring.lease(KeyNeed.any(Duration.ZERO))) {
            return lease.key().reveal();
        }
    }

    /** The keys at Anthropic, as a list. */
    private static final class ListedOrganization implements AdminApi {
        private final List<OrganizationKey> keys = new ArrayList<>();
        private final List<String> deactivated = new ArrayList<>();

        @Override
        public List<OrganizationKey> list(ApiKey adminKey) {
            return List.copyOf(keys);
        }

        @Override
        public OrganizationKey get(ApiKey adminKey, String id) {
            return keys.stream().filter(key -> key.id().equals(id)).findFirst().orElseThrow();
        }

        @Override
        public OrganizationKey rename(ApiKey adminKey, String id, String name) {
            return get(adminKey, id);
        }

        @Override
        public OrganizationKey deactivate(ApiKey adminKey, String id) {
            deactivated.add(id);
            return get(adminKey, id);
        }
    }
}
