package dev.chancery.testing.ledgercheck;

import static dev.chancery.testing.ledgercheck.Invariant.I1;
import static dev.chancery.testing.ledgercheck.Invariant.I2;
import static dev.chancery.testing.ledgercheck.Invariant.I3;
import static dev.chancery.testing.ledgercheck.Invariant.I4;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Each violation is planted into sources that agree, and found. */
class LedgerCheckTest {

    private final Sample sample = new Sample();

    private void assertFinds(Invariant invariant, String subject, String words) {
        assertThat(sample.violations()).anySatisfy(violation -> {
            assertThat(violation.invariant()).isEqualTo(invariant);
            assertThat(violation.subject()).contains(subject);
            assertThat(violation.sentence()).contains(words);
        });
    }

    @Test
    void findsNothingWhereAllAgrees() {
        assertThat(sample.violations()).isEmpty();
    }

    @Test
    void findsAnAttemptWithoutARow() {
        sample.received.add(new Received("a9", "req-9", 200, true, Sample.USED));
        assertFinds(I1, "a9", "has no row");
    }

    @Test
    void findsAnAttemptWithoutAnId() {
        sample.received.add(new Received(null, "req-9", 200, true, Sample.USED));
        assertFinds(I1, "req-9", "without the id of a row");
    }

    @Test
    void findsAnAttemptThatWasSentTwice() {
        sample.received.add(sample.received.get(0));
        assertFinds(I1, "a1", "2 times");
    }

    @Test
    void findsARowWithoutAnOutcome() {
        sample.rows.set(2, Sample.row("a3", Row.State.INTENT, 0, "", null, null));
        assertFinds(I1, "a3", "has no outcome");
    }

    @Test
    void findsARowForWhatNeverHappened() {
        sample.rows.add(Sample.row("a9", Row.State.SUCCEEDED, 200, "req-9", Sample.USED, Sample.COST));
        assertFinds(I1, "a9", "never reached the API");
    }

    @Test
    void acceptsAnIntentThatTheCrashKeptFromTheApi() {
        sample.received.remove(2);
        assertThat(sample.violations()).isEmpty();
    }

    @Test
    void findsASuccessThatWasCutOff() {
        sample.received.set(0, new Received("a1", "req-1", 200, false, Sample.USED));
        assertFinds(I1, "a1", "did not answer 200 to the end");
    }

    @Test
    void findsAnotherStatus() {
        sample.received.set(1, new Received("a2", "req-2", 500, true, null));
        assertFinds(I1, "a2", "has status 529");
    }

    @Test
    void findsAnotherRequest() {
        sample.received.set(1, new Received("a2", "req-8", 529, true, null));
        assertFinds(I1, "a2", "has request req-2");
    }

    @Test
    void findsTokensThatAreNotTheApis() {
        sample.received.set(0, new Received("a1", "req-1", 200, true, new Tokens(1000, 201, 0, 0, 0, 0)));
        assertFinds(I2, "a1", "output=201");
    }

    @Test
    void findsASuccessWithoutTokens() {
        sample.rows.set(0, Sample.row("a1", Row.State.SUCCEEDED, 200, "req-1", null, null));
        assertFinds(I2, "a1", "has null");
    }

    @Test
    void findsACostThatIsOffByTheLastDigit() {
        BigDecimal cost = new BigDecimal("0.006000000001");
        sample.rows.set(0, Sample.row("a1", Row.State.SUCCEEDED, 200, "req-1", Sample.USED, cost));
        assertFinds(I2, "a1", "costs 0.006000000001");
    }

    @Test
    void findsAMissingCost() {
        sample.rows.set(0, Sample.row("a1", Row.State.SUCCEEDED, 200, "req-1", Sample.USED, null));
        assertFinds(I2, "a1", "costs unknown");
    }

    @Test
    void pricesALongPromptByItsTier() {
        Tokens used = new Tokens(200_001, 0, 0, 0, 0, 0);
        assertThat(Rate.cost(sample.rates, Sample.PRICE, used)).contains(new BigDecimal("1.200006"));
        assertThat(Rate.cost(sample.rates, Sample.PRICE, new Tokens(200_000, 0, 0, 0, 0, 0)))
                .contains(new BigDecimal("0.600000"));
        assertThat(Rate.cost(sample.rates, Sample.PRICE, new Tokens(1, 0, 1, 0, 0, 0)))
                .isEmpty();
    }

    @Test
    void findsAnAcknowledgementWithoutARow() {
        sample.told.add(Told.success("call-a9", 1, 1));
        assertFinds(I3, "call-a9", "is nowhere");
    }

    @Test
    void findsAnAcknowledgementThatIsThereTwice() {
        sample.rows.add(sample.rows.get(0));
        assertThat(new AcknowledgementCheck(sample.evidence()).violations())
                .singleElement()
                .satisfies(violation -> assertThat(violation.sentence()).contains("SUCCEEDED, SUCCEEDED"));
    }

    @Test
    void findsAnAcknowledgedSuccessThatBecameUnknown() {
        sample.rows.set(0, Sample.row("a1", Row.State.UNKNOWN, 0, "req-1", null, null));
        assertFinds(I3, "call-a1", "is UNKNOWN");
    }

    @Test
    void findsAcknowledgedTokensThatAreOthers() {
        sample.told.set(0, Told.success("call-a1", 1000, 199));
        assertFinds(I3, "call-a1", "1000 and 199 tokens");
    }

    @Test
    void findsAnAcknowledgedFailureThatSucceeded() {
        sample.told.add(Told.failure("call-a1"));
        assertFinds(I3, "call-a1", "told as a failure");
    }

    @Test
    void findsASumThatCountsTwice() {
        sample.sums.computeIfPresent(Sample.key("KEY", "key-1"), (key, sum) -> sum.plus(sum));
        assertFinds(I4, "key-1", "succeeded=2");
    }

    @Test
    void findsASumThatIsMissing() {
        sample.sums.remove(Sample.key("TAG", "red"));
        assertFinds(I4, "red", "succeeded=0");
    }

    @Test
    void findsASumWithoutRows() {
        sample.sums.put(Sample.key("KEY", "key-9"), Sum.of(sample.rows.get(0)));
        assertFinds(I4, "key-9", "succeeded=1");
    }

    @Test
    void findsASumOffByTheLastDigitOfItsCost() {
        Sum cent = new Sum(Outcomes.NONE, 0, Tokens.NONE, 0, new BigDecimal("0.000000000001"));
        sample.sums.merge(Sample.key("ALL", ""), cent, Sum::plus);
        assertFinds(I4, "ALL", "0.006000000001");
    }

    @Test
    void findsADayOrAPartOfOneThatIsNotTheSumOfItsHours() {
        sample.addUp(Sum.Span.DAY);
        sample.addUp(Sum.Span.PART);
        assertThat(sample.violations()).isEmpty();
        for (Sum.Span span : List.of(Sum.Span.DAY, Sum.Span.PART)) {
            sample.sums.replaceAll(
                    (key, sum) -> key.time().span() == span && key.dimension().equals("TAG") ? sum.plus(sum) : sum);
            assertFinds(I4, span.name(), "succeeded=2");
        }
    }

    @Test
    void findsAHistogramThatCountsTwice() {
        sample.histogram = 2;
        assertFinds(I4, "histogram", "counts 2");
    }

    @Test
    void findsABudgetThatIsPassedByMoreThanOneAttempt() {
        sample.spends.set(0, Sample.spend("0.001", "0.0071"));
        assertFinds(I4, "budget team", "0.0071 of 0.001");
    }

    @Test
    void findsABudgetThatCountsWhatNoRowCost() {
        sample.spends.set(0, Sample.spend("1", "0.006000000001"));
        assertFinds(I4, "budget team", "all rows cost 0.006000000000");
    }

    @Test
    void findsAReservationThatStayed() {
        sample.reserved = new BigDecimal("0.01");
        assertFinds(I4, "reservations", "0.01 are set aside");
    }
}
