package dev.chancery.keys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

import dev.chancery.storage.Changes;
import dev.chancery.storage.Ids;
import dev.chancery.storage.OnEveryDatabase;
import dev.chancery.storage.TestChanges;
import dev.chancery.storage.TestDatabase;
import dev.chancery.testing.SetClock;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@OnEveryDatabase
class StoredKeysContractTest {
    private static final Instant NOW = Instant.parse("2026-11-21T10:00:00Z");
    private static final String FIRST = "test-key-first-of-forty-characters-or-more-1111";
    private static final String SECOND = "test-key-second-of-forty-characters-or-more-2222";
    private static final String THIRD = "test-key-third-of-forty-characters-or-more-3333";
    private static final KeyVerdict ACCEPTED = new KeyVerdict(200, "req_1", "org_1", "");
    private static final KeyVerdict REJECTED = new KeyVerdict(401, "req_2", null, "invalid x-api-key");

    private final TestDatabase database;
    private final Changes changes;
    private final SetClock clock = new SetClock(NOW);
    private final MasterKeys old = new MasterKeys(List.of(SealTest.key("old", 1)));
    private final MasterKeys both = new MasterKeys(List.of(SealTest.key("new", 2), SealTest.key("old", 1)));

    @TempDir
    private Path directory;

    StoredKeysContractTest(TestDatabase database) {
        this.database = database;
        this.changes = TestChanges.on(database);
    }

    @BeforeEach
    void empty() {
        database.empty();
    }

    @Test
    void storesAKeySealed() throws Exception {
        StoredKeys keys = keys();
        String token = Ids.next();

        PastedKey pasted = keys.intake().add(token, draft("billing"), "\u00a0" + FIRST + "\r\n", "ada");

        assertThat(pasted.trimmed()).isTrue();
        assertThat(pasted.secretId()).isEqualTo(token);
        ListedKey key = keys.directory().find(pasted.key().id()).orElseThrow();
        assertThat(keys.directory().list()).containsExactly(key);
        assertThat(key.name()).isEqualTo("billing");
        assertThat(key.state()).isEqualTo(KeyState.PENDING);
        assertThat(key.hint()).isEqualTo("test-key-f...1111");
        assertThat(key.createdBy()).isEqualTo("ada");
        assertThat(key.createdAt()).isEqualTo(NOW);
        assertThat(key.secrets()).hasSize(1);
        assertThat(everythingStored()).contains("v1:old:").doesNotContain("of-forty");
        assertThat(keys.directory().open(token).reveal()).isEqualTo(FIRST);
    }

    @Test
    void everyStepTakenTwiceIsTakenOnce() {
        StoredKeys keys = keys();
        String one = Ids.next();
        PastedKey added = keys.intake().add(one, draft("billing"), FIRST, "ada");
        assertThat(keys.intake().add(one, draft("billing"), " " + FIRST, "ada").key())
                .isEqualTo(added.key());
        keys.steps().verified(one, ACCEPTED);
        keys.steps().verified(one, ACCEPTED);
        ListedKey active = keys.steps().activate(one);
        assertThat(keys.steps().activate(one)).isEqualTo(active);
        String two = Ids.next();
        String id = active.id();
        PastedKey pasted = keys.intake().paste(two, id, SECOND, null, "bob");
        assertThat(keys.intake().paste(two, id, SECOND, null, "bob")).isEqualTo(pasted);
        keys.steps().chooseGrace(two, Grace.HALF_HOUR);
        keys.steps().chooseGrace(two, Grace.HALF_HOUR);
        keys.steps().verified(two, ACCEPTED);
        ListedKey rotated = keys.steps().activate(two);
        clock.pass(Duration.ofMinutes(1));
        assertThat(keys.steps().activate(two)).isEqualTo(rotated);
        assertThat(secret(rotated, one).retireAt()).isEqualTo(NOW.plus(Duration.ofMinutes(30)));
        ListedKey back = keys.steps().putBack(one);
        assertThat(keys.steps().putBack(one)).isEqualTo(back);
        ListedKey retired = keys.steps().retire(one);
        assertThat(keys.steps().retire(one)).isEqualTo(retired);
        clock.pass(Retirement.NOTICE);
        assertThat(keys.steps().retire(one).state()).isEqualTo(KeyState.RETIRED);
        ListedKey archived = keys.edits().archive(id);
        assertThat(keys.edits().archive(id)).isEqualTo(archived);
        assertThat(keys.directory().list()).isEmpty();
    }

    @Test
    void keepsTheIdOverARotationWhileTheOldOneDrains() {
        StoredKeys keys = keys();
        String one = active(keys, "billing", FIRST);
        String id = keyOf(keys, one).id();
        clock.pass(Duration.ofDays(1));

        String two = rotate(keys, id, SECOND, Grace.DAY);

        ListedKey key = keys.directory().find(id).orElseThrow();
        assertThat(key.state()).isEqualTo(KeyState.ACTIVE);
        assertThat(key.hint()).isEqualTo("test-key-s...2222");
        assertThat(key.rotatedAt()).isEqualTo(clock.now);
        assertThat(secret(key, one).state()).isEqualTo(KeyState.DRAINING);
        assertThat(secret(key, one).retireAt()).isEqualTo(clock.now.plus(Duration.ofHours(24)));
        assertThat(secret(key, two).state()).isEqualTo(KeyState.ACTIVE);
        assertThat(lent(keys))
                .extracting(RingKey::id, RingKey::keyId, RingKey::fallback, RingKey::until)
                .containsExactlyInAnyOrder(
                        tuple(one, id, true, clock.now.plus(Duration.ofHours(24))), tuple(two, id, false, null));
        clock.pass(Duration.ofHours(24));
        assertThat(secret(keys.directory().find(id).orElseThrow(), one).state())
                .as("by time alone")
                .isEqualTo(KeyState.RETIRED);
        assertThat(lent(keys)).extracting(RingKey::id).containsExactly(two);
    }

    @Test
    void refusesASecondRotationWhileOneDrains() {
        StoredKeys keys = keys();
        String one = active(keys, "billing", FIRST);
        String id = keyOf(keys, one).id();
        rotate(keys, id, SECOND, Grace.WEEK);
        String three = Ids.next();
        keys.intake().paste(three, id, THIRD, null, "ada");
        keys.steps().verified(three, ACCEPTED);

        refused(
                () -> keys.steps().activate(three),
                "The secret test-key-f...1111 still drains until 2026-11-28T10:00:00Z: until"
                        + " then there is no second rotation; put it back, or retire it.");
        keys.steps().retire(one);
        clock.pass(Retirement.NOTICE);
        assertThat(keys.steps().activate(three).state()).isEqualTo(KeyState.ACTIVE);
        assertThat(live(keys, id)).hasSize(2);
    }

    @Test
    void putsTheOldOneBackAndTakesTheNewOneOutOfUse() {
        StoredKeys keys = keys();
        String one = active(keys, "billing", FIRST);
        String id = keyOf(keys, one).id();
        String two = rotate(keys, id, SECOND, Grace.DAY);
        clock.pass(Duration.ofHours(23));

        ListedKey key = keys.steps().putBack(one);

        assertThat(secret(key, one).state()).isEqualTo(KeyState.ACTIVE);
        assertThat(secret(key, one).retireAt()).isNull();
        assertThat(secret(key, two).state()).isEqualTo(KeyState.DRAINING);
        assertThat(secret(key, two).retireAt()).isEqualTo(clock.now.plus(Retirement.NOTICE));
        clock.pass(Duration.ofHours(2));
        assertThat(lent(keys)).extracting(RingKey::id).containsExactly(one);
        refused(
                () -> keys.steps().putBack(two),
                "The secret test-key-s...2222 is RETIRED: only one that drains can be put back.");
    }

    @Test
    void activatesOnlyWhatTheApiAccepted() {
        StoredKeys keys = keys();
        String one = Ids.next();
        String id = keys.intake().add(one, draft("billing"), FIRST, "ada").key().id();
        refused(
                () -> keys.steps().activate(one),
                "The secret test-key-f...1111 must be verified before it is activated.");
        keys.steps().verified(one, new KeyVerdict(0, null, null, "No answer."));
        refused(
                () -> keys.steps().activate(one),
                "The secret test-key-f...1111 must be verified before it is activated.");

        ListedKey rejected = keys.steps().verified(one, REJECTED);

        assertThat(rejected.state()).isEqualTo(KeyState.INVALID);
        assertThat(secret(rejected, one).verification()).isEqualTo(REJECTED);
        assertThat(secret(rejected, one).verified()).isFalse();
        refused(
                () -> keys.steps().activate(one),
                "The secret test-key-f...1111 is INVALID: only a verified one that was never in use can be activated.");
        assertThat(keys.steps().verified(one, ACCEPTED).state()).isEqualTo(KeyState.PENDING);
        assertThat(keys.steps().activate(one).state()).isEqualTo(KeyState.ACTIVE);
        assertThat(keys.directory().find(id).orElseThrow().secrets().get(0).verification())
                .isEqualTo(ACCEPTED);
    }

    @Test
    void takesARejectedKeyOutOfUseAndBackWhenItIsAccepted() {
        StoredKeys keys = keys();
        String one = active(keys, "billing", FIRST);
        long revision = lent(keys).get(0).revision();

        keys.steps().rejected(one);
        keys.steps().rejected(one);
        assertThat(keyOf(keys, one).state()).isEqualTo(KeyState.INVALID);
        assertThat(lent(keys)).isEmpty();
        assertThat(keys.directory().ringKeys().absence()).isEqualTo("In production, billing was answered 401.");

        keys.steps().verified(one, ACCEPTED);
        assertThat(lent(keys)).extracting(RingKey::id).containsExactly(one);
        assertThat(lent(keys).get(0).revision()).isGreaterThan(revision);
    }

    @Test
    void replacesWhatWasRejectedAtOnce() {
        StoredKeys keys = keys();
        String one = active(keys, "billing", FIRST);
        String id = keyOf(keys, one).id();
        keys.steps().rejected(one);

        String two = rotate(keys, id, SECOND, Grace.WEEK);

        ListedKey key = keys.directory().find(id).orElseThrow();
        assertThat(secret(key, one).state()).isEqualTo(KeyState.RETIRED);
        assertThat(secret(key, two).state()).isEqualTo(KeyState.ACTIVE);
    }

    @Test
    void erasesASecretThatIsRetired() throws Exception {
        StoredKeys keys = keys();
        String one = active(keys, "billing", FIRST);
        keys.steps().retire(one);
        assertThat(keys.upkeep().due()).isEmpty();
        clock.pass(Retirement.NOTICE);

        assertThat(keys.upkeep().due()).containsExactly(one);
        assertThat(keys.steps().settle(one).state()).isEqualTo(KeyState.RETIRED);
        assertThat(keys.steps().settle(one).state()).isEqualTo(KeyState.RETIRED);
        assertThat(keys.upkeep().due()).isEmpty();
        assertThat(everythingStored()).doesNotContain("v1:");
        refused(() -> keys.directory().open(one), "The secret test-key-f...1111 is RETIRED: it cannot be verified.");
    }

    @Test
    void expiresAtItsTime() {
        StoredKeys keys = keys();
        String one = Ids.next();
        KeyDraft draft = new KeyDraft(
                "billing", "production", KeyModels.parse("claude-*"), RotationPolicy.WEEKLY, NOW.plusSeconds(60));
        String id = keys.intake().add(one, draft, FIRST, "ada").key().id();
        keys.steps().verified(one, ACCEPTED);
        ListedKey active = keys.steps().activate(one);
        assertThat(active.nextRotation()).isEqualTo(NOW.plus(Duration.ofDays(7)));
        assertThat(lent(keys).get(0).until()).isEqualTo(NOW.plusSeconds(60));
        assertThat(lent(keys).get(0).models()).isEqualTo(KeyModels.parse("claude-*"));

        clock.pass(Duration.ofSeconds(60));

        assertThat(keys.directory().find(id).orElseThrow().state()).isEqualTo(KeyState.EXPIRED);
        assertThat(keys.upkeep().due()).containsExactly(one);
        keys.steps().settle(one);
        assertThat(keys.upkeep().due()).isEmpty();
        assertThat(keys.directory().find(id).orElseThrow().state()).isEqualTo(KeyState.EXPIRED);
    }

    @Test
    void showsWhatItCannotOpenAndLeavesItAsItIs() {
        String one = active(keys(), "billing", FIRST);
        StoredKeys other = keys(new MasterKeys(List.of(SealTest.key("other", 3))));

        ListedKey unreadable = keyOf(other, one);

        assertThat(unreadable.state()).isEqualTo(KeyState.UNREADABLE);
        assertThat(lent(other)).isEmpty();
        assertThat(other.directory().ringKeys().absence())
                .isEqualTo("In production, billing cannot be opened with the master keys of this node.");
        assertThat(other.upkeep().sealAnew(100)).isZero();
        assertThat(other.upkeep().due()).isEmpty();
        assertThat(keyOf(keys(), one).state()).as("where the master key is").isEqualTo(KeyState.ACTIVE);
        String two = rotate(other, unreadable.id(), SECOND, Grace.DAY);
        assertThat(secret(keyOf(other, two), one).state()).isEqualTo(KeyState.RETIRED);
        assertThat(secret(keyOf(other, two), two).state()).isEqualTo(KeyState.ACTIVE);
    }

    @Test
    void sealsAnewByTheFirstMasterKeyInBatches() throws Exception {
        List<String> ids = IntStream.range(0, 5)
                .mapToObj(i -> active(keys(), "key " + i, FIRST + i))
                .toList();
        StoredKeys renewed = keys(both);

        assertThat(renewed.upkeep().sealAnew(2)).isEqualTo(2);
        assertThat(renewed.upkeep().sealAnew(2)).isEqualTo(2);
        assertThat(renewed.upkeep().sealAnew(2)).isEqualTo(1);
        assertThat(renewed.upkeep().sealAnew(2)).isZero();

        assertThat(everythingStored()).contains("v1:new:").doesNotContain("v1:old:");
        StoredKeys later = keys(new MasterKeys(List.of(SealTest.key("new", 2))));
        for (int i = 0; i < 5; i++) {
            assertThat(later.directory().open(ids.get(i)).reveal()).isEqualTo(FIRST + i);
        }
    }

    @Test
    void generatesAMasterKeyOnlyForTheFirstSecret() {
        SealingConfig config = new SealingConfig(Optional.empty(), directory.resolve("master.key"), true);
        StoredKeys keys = keys(new Sealing(config), "production");
        String one = active(keys, "billing", FIRST);
        assertThat(directory.resolve("master.key")).exists();
        SealingConfig elsewhere = new SealingConfig(Optional.empty(), directory.resolve("other.key"), true);

        StoredKeys other = keys(new Sealing(elsewhere), "production");

        assertThat(keyOf(other, one).state()).isEqualTo(KeyState.UNREADABLE);
        assertThatExceptionOfType(SealException.class)
                .isThrownBy(() -> other.intake().add(Ids.next(), draft("claims"), SECOND, "ada"))
                .withMessageStartingWith("Keys in the database are sealed by a master key that this node has not");
        assertThat(directory.resolve("other.key")).doesNotExist();
        SealingConfig named = new SealingConfig(Optional.empty(), directory.resolve("named.key"), false);
        database.empty();
        assertThatExceptionOfType(SealException.class)
                .isThrownBy(() ->
                        keys(new Sealing(named), "production").intake().add(Ids.next(), draft("claims"), SECOND, "ada"))
                .withMessage("There is no file " + directory.resolve("named.key")
                        + " with master keys (chancery.master-key-file).");
    }

    @Test
    void usesTheKeysOfItsEnvironmentOnly() {
        StoredKeys production = keys();
        active(production, "billing", FIRST);
        String two = Ids.next();
        production.intake().add(two, KeyDraft.of("billing", "test"), SECOND, "ada");
        production.steps().verified(two, ACCEPTED);
        production.steps().activate(two);

        assertThat(lent(production)).extracting(key -> key.key().reveal()).containsExactly(FIRST);
        assertThat(lent(keys(sealing(old), "test")))
                .extracting(key -> key.key().reveal())
                .containsExactly(SECOND);
        assertThat(production.directory().list()).hasSize(2);
    }

    @Test
    void refusesWhatIsThereAlreadyOrCannotBe() {
        StoredKeys keys = keys();
        String token = Ids.next();
        String id =
                keys.intake().add(token, draft("billing"), FIRST, "ada").key().id();

        refused(
                () -> keys.intake().add(Ids.next(), draft("billing"), SECOND, "ada"),
                "There is a key with the name billing in production already.");
        refused(
                () -> keys.intake().add(Ids.next(), draft("claims"), FIRST, "ada"),
                "This secret is already stored, in the key billing.");
        refused(
                () -> keys.intake().add(Ids.next(), draft("claims"), "configured-test-key", "ada"),
                "This secret is already in the configuration, under the name default.");
        refused(
                () -> keys.intake().add(token, draft("billing"), SECOND, "ada"),
                "This token was used for another secret: begin anew.");
        refused(
                () -> keys.intake().add("x", draft("claims"), SECOND, "ada"),
                "The token of the wizard must be one that it was given at its beginning.");
        invalid(
                () -> keys.intake().add(Ids.next(), draft("claims"), "canary canary", "ada"),
                "secret",
                "secret must be visible ASCII characters without blanks in it; it is not shown here.");
        invalid(
                () -> keys.intake().add(Ids.next(), draft("claims"), "c".repeat(501), "ada"),
                "secret",
                "secret must be at most 500 characters; it is not shown here.");
        invalid(
                () -> KeyDraft.of("claims", "Over there"),
                "environment",
                "environment must be 1 to 63 of a-z, 0-9 and . _ - beginning with a letter or digit.");
        invalid(
                () -> KeyModels.parse("claude-*-5"),
                "models",
                "models must be names of models, or beginnings followed by *, separated by commas.");
        refused(
                () -> keys.intake().paste(Ids.next(), id, SECOND, null, "ada"),
                "Another secret, test-key-f...1111, is waiting to be activated: go on with that one, or discard it.");
        refused(() -> keys.intake().paste(Ids.next(), "none", SECOND, null, "ada"), "There is no key none.");
        refused(() -> keys.steps().activate("'; drop table"), "There is no secret of that id.");
        invalid(
                () -> keys.edits().rename(id, "<b>"),
                "name",
                "name must be 1 to 64 letters, digits, blanks and . _ - and must begin and end with a letter or"
                        + " digit.");
        assertThat(keys.directory().list()).hasSize(1);
        keys.steps().retire(token);
        assertThat(keys.directory().find(id).orElseThrow().state())
                .as("discarded")
                .isEqualTo(KeyState.RETIRED);
        assertThat(keys.intake()
                        .add(Ids.next(), draft("claims"), FIRST, "ada")
                        .key()
                        .state())
                .isEqualTo(KeyState.PENDING);
    }

    @Test
    void isRenamedChangedDeactivatedAndArchived() {
        StoredKeys keys = keys();
        String one = active(keys, "billing", FIRST);
        String id = keyOf(keys, one).id();
        rotate(keys, id, SECOND, Grace.DAY);

        assertThat(keys.edits().rename(id, " \u8ba1\u8d39 EU ").name()).isEqualTo("\u8ba1\u8d39 EU");
        assertThat(keys.edits().changePolicy(id, RotationPolicy.everyDays(30)).nextRotation())
                .isEqualTo(NOW.plus(Duration.ofDays(30)));
        assertThat(keys.edits()
                        .changeModels(id, KeyModels.parse("claude-haiku-*"))
                        .models()
                        .text())
                .isEqualTo("claude-haiku-*");
        refused(
                () -> keys.edits().archive(id),
                "The secret test-key-s...2222 is ACTIVE: retire it before the key is archived.");
        keys.edits().deactivate(id);
        clock.pass(Retirement.NOTICE);
        assertThat(keys.directory().find(id).orElseThrow().state()).isEqualTo(KeyState.RETIRED);
        assertThat(keys.edits().archive(id).state()).isEqualTo(KeyState.ARCHIVED);
        refused(() -> keys.edits().rename(id, "other"), "The key \u8ba1\u8d39 EU is ARCHIVED.");
        assertThat(keys.intake()
                        .add(Ids.next(), draft("\u8ba1\u8d39 EU"), THIRD, "ada")
                        .key()
                        .name())
                .isEqualTo("\u8ba1\u8d39 EU");
    }

    @Test
    void hasTheOrganisationsAgeAboveAPolicy() {
        StoredKeysConfig config =
                new StoredKeysConfig("production", Optional.of(Duration.ofDays(60)), Optional.empty());
        StoredKeys keys = StoredKeys.in(database, changes, sealing(old), config, List.of(), id -> 0, clock);
        String one = active(keys, "billing", FIRST);
        String id = keyOf(keys, one).id();

        assertThat(keys.directory().find(id).orElseThrow().nextRotation()).isEqualTo(NOW.plus(Duration.ofDays(60)));
        assertThat(keys.edits().changePolicy(id, RotationPolicy.everyDays(90)).nextRotation())
                .isEqualTo(NOW.plus(Duration.ofDays(60)));
        assertThat(keys.edits().changePolicy(id, RotationPolicy.WEEKLY).nextRotation())
                .isEqualTo(NOW.plus(Duration.ofDays(7)));
    }

    @Test
    void remembersWhenASecretWasLastUsedAndHowManyAreUnderWay() {
        StoredKeys keys = keys();
        String one = active(keys, "billing", FIRST);

        keys.upkeep().used(Map.of(one, NOW.plusSeconds(5), "gone", NOW));
        keys.upkeep().used(Map.of(one, NOW));

        ListedKey key = keyOf(keys, one);
        assertThat(key.lastUsed()).as("never goes back").hasValue(NOW.plusSeconds(5));
        assertThat(secret(key, one).inFlight()).isEqualTo(7);
    }

    @Test
    void oneOfManyWhoRotateAtOnceDoes() {
        StoredKeys keys = keys();
        String one = active(keys, "billing", FIRST);
        String id = keyOf(keys, one).id();
        AtomicInteger pasted = new AtomicInteger();
        AtomicInteger refused = new AtomicInteger();
        List<String> tokens = IntStream.range(0, 8).mapToObj(i -> Ids.next()).toList();

        tokens.parallelStream().forEach(token -> {
            try {
                keys().intake().paste(token, id, SECOND + token, null, "ada");
                pasted.incrementAndGet();
            } catch (KeyStepException e) {
                refused.incrementAndGet();
            }
        });

        assertThat(pasted).hasValue(1);
        assertThat(refused).hasValue(7);
        assertThat(keys.directory().find(id).orElseThrow().secrets()).hasSize(2);
    }

    @Test
    void tellsEveryNodeOfEachStep() {
        StoredKeys keys = keys();
        AtomicInteger heard = new AtomicInteger();
        Changes other = TestChanges.on(database);
        other.onChange(KeyTransactions.TOPIC, heard::incrementAndGet);
        TestChanges.look(other);
        String one = Ids.next();
        keys.intake().add(one, draft("billing"), FIRST, "ada");
        TestChanges.look(other);
        keys.steps().verified(one, ACCEPTED);
        TestChanges.look(other);
        keys.steps().activate(one);
        TestChanges.look(other);
        keys.upkeep().used(Map.of(one, NOW));
        TestChanges.look(other);

        assertThat(heard).as("of all but the use").hasValue(4);
    }

    private StoredKeys keys() {
        return keys(old);
    }

    private StoredKeys keys(MasterKeys masters) {
        return keys(sealing(masters), "production");
    }

    private StoredKeys keys(Sealing sealing, String environment) {
        StoredKeysConfig config = new StoredKeysConfig(environment, Optional.empty(), Optional.empty());
        List<ApiKey> configured = List.of(new ApiKey("default", "configured-test-key"));
        return StoredKeys.in(database, changes, sealing, config, configured, id -> 7, clock);
    }

    private Sealing sealing(MasterKeys masters) {
        return new Sealing(new SealingConfig(Optional.of(masters), Path.of("unused"), false));
    }

    private static KeyDraft draft(String name) {
        return KeyDraft.of(name, "production");
    }

    private static String active(StoredKeys keys, String name, String secret) {
        String token = Ids.next();
        keys.intake().add(token, draft(name), secret, "ada");
        keys.steps().verified(token, ACCEPTED);
        keys.steps().activate(token);
        return token;
    }

    private static String rotate(StoredKeys keys, String keyId, String secret, Grace grace) {
        String token = Ids.next();
        keys.intake().paste(token, keyId, secret, null, "ada");
        keys.steps().chooseGrace(token, grace);
        keys.steps().verified(token, ACCEPTED);
        keys.steps().activate(token);
        return token;
    }

    private static ListedKey keyOf(StoredKeys keys, String secretId) {
        return keys.directory().list().stream()
                .filter(key -> key.secret(secretId).isPresent())
                .findFirst()
                .orElseThrow();
    }

    private static List<SecretEntry> live(StoredKeys keys, String keyId) {
        return keys.directory().find(keyId).orElseThrow().secrets().stream()
                .filter(secret -> secret.state().isLive())
                .toList();
    }

    private static SecretEntry secret(ListedKey key, String id) {
        return key.secret(id).orElseThrow();
    }

    private static List<RingKey> lent(StoredKeys keys) {
        return keys.directory().ringKeys().keys().stream()
                .filter(key -> !key.keyId().startsWith("configured:"))
                .toList();
    }

    private static void invalid(ThrowingCallable step, String field, String sentence) {
        assertThatExceptionOfType(InvalidKeyException.class)
                .isThrownBy(step)
                .withMessage(sentence)
                .returns(field, InvalidKeyException::field);
    }

    private static void refused(ThrowingCallable step, String sentence) {
        assertThatExceptionOfType(KeyStepException.class).isThrownBy(step).withMessage(sentence);
    }

    /** Every column of every row, as a thief of the database would have them. */
    private String everythingStored() throws Exception {
        StringBuilder all = new StringBuilder();
        try (var connection = database.dataSource().getConnection();
                var statement = connection.createStatement()) {
            for (String table : List.of("chancery_key", "chancery_key_secret", "chancery_key_reminder")) {
                try (var rows = statement.executeQuery("select * from " + table)) {
                    while (rows.next()) {
                        for (int i = 1; i <= rows.getMetaData().getColumnCount(); i++) {
                            all.append(rows.getString(i)).append('\n');
                        }
                    }
                }
            }
        }
        return all.toString();
    }
}
