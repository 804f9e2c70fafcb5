package dev.chancery.alerts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.chancery.access.NamedCallers;
import dev.chancery.access.NotAllowedException;
import dev.chancery.access.Role;
import dev.chancery.audit.AuditDetails;
import dev.chancery.audit.AuditedCalls;
import dev.chancery.keys.TestKeys;
import dev.chancery.messages.Fields;
import dev.chancery.outbox.Alert;
import dev.chancery.outbox.AlertKind;
import dev.chancery.outbox.Outbox;
import dev.chancery.storage.OnEveryDatabase;
import dev.chancery.storage.TestDatabase;
import dev.chancery.testing.SetClock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@OnEveryDatabase
class AlertsContractTest {
    private static final Instant NOW = Instant.parse("2026-11-21T12:00:00Z");
    private static final ChannelAddress HOOK = ChannelAddress.webhook("https://hooks.example.com/services/1");
    private static final SigningSecret SECRET = SigningSecret.of("sixteen-or-more-of-it");

    private final TestDatabase database;
    private final SetClock clock = new SetClock(NOW);
    private final List<String> sent = new ArrayList<>();
    private final NamedCallers callers = new NamedCallers();
    private final AlertHistory history;
    private @Nullable String problem;

    AlertsContractTest(TestDatabase database) {
        this.database = database;
        this.history = new AlertHistory(database);
    }

    @BeforeEach
    void empty() {
        database.empty();
        callers.person("ada", Role.ADMINISTRATOR);
    }

    private Dispatch dispatch(String master) {
        AlertSender sender = outgoing -> {
            sent.add(outgoing.type() + " " + outgoing.address() + " " + outgoing.secret());
            if (problem != null) {
                throw new SendingFailedException(problem);
            }
        };
        return new Dispatch(
                new Distribution(database, "production", clock),
                new Deliveries(database, seals(master), Duration.ofHours(1), clock),
                sender,
                sender);
    }

    private static ChannelSeals seals(String master) {
        return new ChannelSeals(TestKeys.sealedTexts(master));
    }

    private AlertChannels channels() {
        return new AlertChannels(database, seals("m1"), dispatch("m1"), new AuditDetails(), clock);
    }

    private void post(AlertKind kind, String key) {
        Alert alert =
                new Alert(kind, key, "id", "claims", "It happened.", Fields.of("threshold", 50L), clock.instant());
        database.run(em -> new Outbox().post(em, alert));
    }

    private void round() {
        dispatch("m1").round();
    }

    private List<AlertDelivery> told() {
        return history.search(AlertQuery.ALL, null, 100).deliveries();
    }

    @Test
    void keepsWhatIsSaidOfAChannel() {
        AlertChannel channel =
                channels().create(new ChannelTerms("预算 '", Set.of(AlertKind.KEY_INVALID), false), HOOK, SECRET);

        assertThat(channels().list()).containsExactly(channel);
        assertThat(channels().find(channel.id())).contains(channel);
        assertThat(channel.address()).isEqualTo("https://hooks.example.com/…");
        assertThat(channel.signed()).isTrue();
        assertThat(channel.created()).isEqualTo(NOW);
        assertThat(rows("select c.shown, c.sealed from ChannelEntity c")).doesNotContain("services", "sixteen");
    }

    private String rows(String jpql) {
        return database.transact(em -> em.createQuery(jpql, Object[].class).getResultList().stream()
                .map(row -> List.of(row).toString())
                .toList()
                .toString());
    }

    @Test
    void changesOnlyWhatIsGiven() {
        AlertChannel channel = channels().create(ChannelTerms.ofEverything("ops"), HOOK, SECRET);
        AlertChannel renamed =
                channels().change(channel.id(), channel.version(), ChannelTerms.ofEverything("team"), null, null);
        channels().test(channel.id());
        ChannelAddress other = ChannelAddress.webhook("https://other.example.com/x");
        AlertChannel moved = channels().change(channel.id(), renamed.version(), renamed.terms(), other, null);
        channels().test(channel.id());
        AlertChannel unsigned = channels().unsign(channel.id(), moved.version());
        channels().test(channel.id());
        AlertChannel mail = channels()
                .change(
                        channel.id(),
                        unsigned.version(),
                        unsigned.terms(),
                        ChannelAddress.mail("ops@example.com"),
                        null);
        channels().test(channel.id());

        assertThat(sent)
                .containsExactly(
                        "WEBHOOK https://hooks.example.com/services/1 sixteen-or-more-of-it",
                        "WEBHOOK https://other.example.com/x sixteen-or-more-of-it",
                        "WEBHOOK https://other.example.com/x null",
                        "MAIL ops@example.com null");
        assertThat(mail.signed()).isFalse();
        assertThatExceptionOfType(InvalidChannelException.class)
                .isThrownBy(() -> channels().change(channel.id(), mail.version(), mail.terms(), null, SECRET))
                .withMessage("secret must be empty for mail.");
    }

    @Test
    void losesNobodysChange() {
        AlertChannel seen = channels().create(ChannelTerms.ofEverything("ops"), HOOK, null);
        channels().change(seen.id(), seen.version(), ChannelTerms.ofEverything("team"), null, null);

        assertThatExceptionOfType(ChannelChangedException.class)
                .isThrownBy(() -> channels().remove(seen.id(), seen.version()))
                .withMessage("Somebody else changed the channel 'team' meanwhile: look at it again.");
        assertThatExceptionOfType(ChannelNameTakenException.class)
                .isThrownBy(() -> channels().create(ChannelTerms.ofEverything("team"), HOOK, null))
                .withMessage("There is a channel of this name already: give it another one.");
        AlertChannel now = channels().find(seen.id()).orElseThrow();
        channels().remove(now.id(), now.version());
        assertThatExceptionOfType(ChannelChangedException.class)
                .isThrownBy(() -> channels().test(seen.id()))
                .withMessage("The channel has been removed.");
    }

    @Test
    void asksWhoCallsAndLeavesARowForEachChange() throws Exception {
        AuditedCalls calls = new AuditedCalls(database, callers);
        AlertChannel channel = calls.call(channels(), "create", ChannelTerms.ofEverything("ops"), HOOK, SECRET);
        problem = "The receiver answered 500.";
        calls.call(channels(), "test", channel.id());
        calls.call(channels(), "remove", channel.id(), channel.version());
        callers.person("otto", Role.AUDITOR);
        assertThat(calls.<List<AlertChannel>>call(channels(), "list")).isEmpty();
        assertThatExceptionOfType(NotAllowedException.class)
                .isThrownBy(() -> calls.call(channels(), "create", ChannelTerms.ofEverything("ops"), HOOK, SECRET));
        callers.person("vera", Role.VIEWER);
        assertThatExceptionOfType(NotAllowedException.class).isThrownBy(() -> calls.call(channels(), "list"));

        assertThat(calls.rows())
                .extracting(row -> row.split(" ")[1] + " " + row.split(" ")[3])
                .containsExactly(
                        "alert-channel.create DONE",
                        "alert-channel.test FAILED",
                        "alert-channel.remove DONE",
                        "alert-channel.create REFUSED");
        assertThat(calls.rows().toString()).doesNotContain("services", "sixteen");
    }

    @Test
    void tellsEachChannelThatTakesItOnce() {
        channels().create(ChannelTerms.ofEverything("all"), HOOK, SECRET);
        channels()
                .create(
                        new ChannelTerms("keys", Set.of(AlertKind.KEY_INVALID), true),
                        ChannelAddress.mail("keys@example.com"),
                        null);
        channels().create(new ChannelTerms("off", Set.of(AlertKind.KEY_INVALID), false), HOOK, null);
        post(AlertKind.KEY_INVALID, "a");
        post(AlertKind.KEY_INVALID, "a");
        round();
        post(AlertKind.BUDGET_THRESHOLD, "b");
        round();
        round();

        assertThat(sent)
                .containsExactly(
                        "WEBHOOK https://hooks.example.com/services/1 sixteen-or-more-of-it",
                        "MAIL keys@example.com null",
                        "WEBHOOK https://hooks.example.com/services/1 sixteen-or-more-of-it");
        assertThat(told()).extracting(AlertDelivery::state).containsOnly(DeliveryState.SENT);
        assertThat(told().get(0).body())
                .contains(
                        "\"kind\":\"budget.threshold\"", "\"environment\":\"production\"", "\"text\":\"It happened.\"")
                .contains("\"details\":{\"threshold\":50}", "\"happened\":\"2026-11-21T12:00:00Z\"");
    }

    @Test
    void saysThatNobodyWasTold() {
        post(AlertKind.AUDIT_BROKEN, "a");
        round();

        assertThat(told()).singleElement().satisfies(delivery -> {
            assertThat(delivery.state()).isEqualTo(DeliveryState.NOT_SENT);
            assertThat(delivery.problem()).isEqualTo("No channel takes alerts of this kind.");
            assertThat(delivery.channelId()).isEmpty();
        });
    }

    @Test
    void triesAgainMoreAndMoreRarelyAndThenGivesUp() {
        channels().create(ChannelTerms.ofEverything("ops"), HOOK, null);
        post(AlertKind.KEY_INVALID, "a");
        problem = "The receiver answered 503.";
        List<Long> attempts = new ArrayList<>();
        for (int seconds = 0; seconds <= 7200; seconds += 10) {
            int before = sent.size();
            round();
            if (sent.size() > before) {
                attempts.add(Duration.between(NOW, clock.instant()).toSeconds());
            }
            clock.pass(Duration.ofSeconds(10));
        }

        assertThat(attempts).containsExactly(0L, 30L, 90L, 210L, 450L, 930L, 1890L);
        AlertDelivery failed = told().get(0);
        assertThat(failed.state()).isEqualTo(DeliveryState.FAILED);
        assertThat(failed.attempts()).isEqualTo(7);
        assertThat(failed.problem()).isEqualTo("The receiver answered 503.");
        assertThat(failed.ended()).isEqualTo(NOW.plusSeconds(1890));
        assertThat(new AlertsStatus(new Deliveries(database, seals("m1"), Duration.ofHours(1), clock), clock).status())
                .extracting(status -> status.level() + " " + status.sentence())
                .containsExactly("WARNING Deliveries of alerts that failed in the last day: 1.");
    }

    @Test
    void succeedsInTheEnd() {
        channels().create(ChannelTerms.ofEverything("ops"), HOOK, null);
        post(AlertKind.KEY_INVALID, "a");
        problem = "The receiver answered 503.";
        round();
        assertThat(told().get(0).next()).isEqualTo(NOW.plusSeconds(30));
        problem = null;
        clock.pass(Duration.ofSeconds(30));
        round();

        assertThat(told()).singleElement().satisfies(delivery -> {
            assertThat(delivery.state()).isEqualTo(DeliveryState.SENT);
            assertThat(delivery.attempts()).isEqualTo(2);
            assertThat(delivery.problem()).isEmpty();
            assertThat(delivery.next()).isNull();
        });
    }

    @Test
    void doesNotWaitForEachAlertOfAChannelThatFails() {
        channels().create(ChannelTerms.ofEverything("ops"), HOOK, null);
        channels().create(ChannelTerms.ofEverything("team"), ChannelAddress.mail("team@example.com"), null);
        for (int i = 0; i < 5; i++) {
            post(AlertKind.KEY_INVALID, "a" + i);
        }
        problem = "The receiver answered 503.";
        round();

        assertThat(sent).hasSize(2);
    }

    @Test
    void sendsNothingToAChannelThatWasSwitchedOff() {
        AlertChannel channel = channels().create(ChannelTerms.ofEverything("ops"), HOOK, null);
        post(AlertKind.KEY_INVALID, "a");
        problem = "The receiver answered 503.";
        round();
        channels().remove(channel.id(), channel.version());
        clock.pass(Duration.ofMinutes(1));
        round();

        assertThat(sent).hasSize(1);
        assertThat(told().get(0).state()).isEqualTo(DeliveryState.NOT_SENT);
        assertThat(told().get(0).problem()).isEqualTo("The channel was switched off or removed.");
    }

    @Test
    void triesATestOnceAndSaysWhatBecameOfIt() {
        AlertChannel off = channels().create(new ChannelTerms("off", Set.of(AlertKind.KEY_INVALID), false), HOOK, null);
        assertThat(channels().test(off.id()).state()).isEqualTo(DeliveryState.SENT);
        problem = "The receiver answered 404.";
        AlertDelivery failed = channels().test(off.id());
        assertThat(failed.state()).isEqualTo(DeliveryState.FAILED);
        assertThat(failed.problem()).isEqualTo("The receiver answered 404.");
        assertThat(failed.sentence()).isEqualTo("This is a test of the channel 'off'; nothing has happened.");
        clock.pass(Duration.ofHours(2));
        round();

        assertThat(sent).hasSize(2);
        assertThat(told()).hasSize(2).extracting(AlertDelivery::kind).containsOnly(AlertKind.TEST);
    }

    @Test
    void saysThatAnAddressCannotBeOpened() {
        AlertChannel channel = channels().create(ChannelTerms.ofEverything("ops"), HOOK, SECRET);
        post(AlertKind.KEY_INVALID, "a");
        dispatch("m2").round();

        assertThat(sent).isEmpty();
        assertThat(told().get(0).problem())
                .isEqualTo("The address of the channel cannot be opened with the master keys of this node.");
        AlertChannels blind = new AlertChannels(database, seals("m2"), dispatch("m2"), new AuditDetails(), clock);
        assertThatExceptionOfType(InvalidChannelException.class)
                .isThrownBy(() -> blind.unsign(channel.id(), channel.version()))
                .withMessage("url must be given again: it cannot be opened with the master keys of this node.");
    }

    @Test
    void givesTheHistoryPageByPageAndNarrowed() {
        AlertChannel channel =
                channels().create(new ChannelTerms("keys", Set.of(AlertKind.KEY_INVALID), true), HOOK, null);
        for (int i = 0; i < 5; i++) {
            post(i % 2 == 0 ? AlertKind.KEY_INVALID : AlertKind.AUDIT_BROKEN, "a" + i);
        }
        round();

        AlertPage first = history.search(AlertQuery.ALL, null, 3);
        AlertPage second = history.search(AlertQuery.ALL, first.next(), 3);
        assertThat(first.deliveries()).hasSize(3);
        assertThat(second.deliveries()).hasSize(2);
        assertThat(second.next()).isNull();
        assertThat(found(new AlertQuery(null, null, channel.id(), null, null))).isEqualTo(3);
        assertThat(found(new AlertQuery(null, null, null, AlertKind.AUDIT_BROKEN, null)))
                .isEqualTo(2);
        assertThat(found(new AlertQuery(null, null, null, null, DeliveryState.NOT_SENT)))
                .isEqualTo(2);
        assertThat(found(new AlertQuery(NOW, NOW.plusSeconds(1), null, null, null)))
                .isEqualTo(5);
        assertThat(found(new AlertQuery(NOW.plusSeconds(1), null, null, null, null)))
                .isZero();
        String id = first.deliveries().get(0).id();
        assertThat(history.find(id)).contains(first.deliveries().get(0));
        assertThatExceptionOfType(InvalidChannelException.class)
                .isThrownBy(() -> history.search(AlertQuery.ALL, null, 501))
                .withMessage("size must be from 1 to 500.");
    }

    private int found(AlertQuery query) {
        return history.search(query, null, 100).deliveries().size();
    }

    @Test
    void forgetsWhatIsOldAndSealsAnew() {
        channels().create(ChannelTerms.ofEverything("ops"), HOOK, SECRET);
        post(AlertKind.KEY_INVALID, "a");
        round();
        clock.pass(Duration.ofDays(91));
        post(AlertKind.KEY_INVALID, "b");
        round();
        ChannelSeals both = new ChannelSeals(TestKeys.sealedTexts("m2", "m1"));
        AlertUpkeep upkeep = new AlertUpkeep(
                database, new Deliveries(database, both, Duration.ofHours(1), clock), both, Duration.ofDays(90), clock);
        upkeep.forget();
        upkeep.sealAnew();

        assertThat(told()).hasSize(1);
        post(AlertKind.KEY_INVALID, "c");
        dispatch("m2").round();
        assertThat(sent)
                .hasSize(3)
                .last()
                .isEqualTo("WEBHOOK https://hooks.example.com/services/1 sixteen-or-more-of-it");
    }
}
