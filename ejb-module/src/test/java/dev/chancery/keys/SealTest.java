package dev.chancery.keys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.List;
import net.jqwik.api.Assume;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.StringLength;

class SealTest {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final MasterKey FIRST = key("first", 1);
    private static final MasterKey SECOND = key("second", 2);

    private final Seal seal = seal(FIRST);

    @Property
    void opensWhatItSealed(@ForAll String text, @ForAll String record, @ForAll @LongRange(min = 0) long version) {
        String wellFormed = new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);

        assertThat(seal.open(seal.seal(wellFormed, record, version), record, version))
                .hasValue(wellFormed);
    }

    @Property
    void opensNothingInWhichAnyCharacterWasChanged(
            @ForAll @StringLength(max = 40) String text,
            @ForAll @IntRange(max = 10_000) int place,
            @ForAll char other) {
        String sealed = seal.seal(text, "record", 1);
        int index = place % sealed.length();
        Assume.that(sealed.charAt(index) != other);
        String changed = sealed.substring(0, index) + other + sealed.substring(index + 1);

        assertThat(seal.open(changed, "record", 1)).isEmpty();
    }

    @Property(tries = 50)
    void opensNothingInWhichAnyCharacterIsAnotherOfTheSameAlphabet(@ForAll @StringLength(max = 12) String text) {
        String sealed = seal.seal(text, "record", 1);
        for (int i = 0; i < sealed.length(); i++) {
            for (char other : "AQgw-_azZ09:".toCharArray()) {
                if (sealed.charAt(i) != other) {
                    String changed = sealed.substring(0, i) + other + sealed.substring(i + 1);
                    assertThat(seal.open(changed, "record", 1)).as(changed).isEmpty();
                }
            }
        }
    }

    @Property
    void opensNothingThatWasCutOrHasMore(@ForAll String text, @ForAll @IntRange(max = 10_000) int place) {
        String sealed = seal.seal(text, "record", 1);

        assertThat(seal.open(sealed.substring(0, place % sealed.length()), "record", 1))
                .isEmpty();
        assertThat(seal.open(sealed + sealed.charAt(place % sealed.length()), "record", 1))
                .isEmpty();
    }

    @Property
    void opensInNoOtherRecordAndInNoOtherVersion(
            @ForAll String text,
            @ForAll String record,
            @ForAll String other,
            @ForAll long version,
            @ForAll long later) {
        Assume.that(!record.equals(other) && version != later);
        String sealed = seal.seal(text, record, version);

        assertThat(seal.open(sealed, other, version)).isEmpty();
        assertThat(seal.open(sealed, record, later)).isEmpty();
    }

    @Property
    void opensByNoOtherMasterKeyAlsoNotOfTheSameId(
            @ForAll String text, @ForAll @IntRange(min = 2, max = 255) int filling) {
        String sealed = seal.seal(text, "record", 1);

        assertThat(seal(key("first", filling)).open(sealed, "record", 1)).isEmpty();
        assertThat(seal(SECOND).open(sealed, "record", 1)).isEmpty();
        assertThat(seal().open(sealed, "record", 1)).isEmpty();
    }

    @Property
    void opensNothingOfAnyText(@ForAll String any) {
        assertThat(seal.open(any, "record", 1)).isEmpty();
        assertThat(seal.open("v1:first:" + any, "record", 1)).isEmpty();
    }

    @Example
    void sealsByTheFirstAndOpensByAll() {
        String old = seal.seal("canary", "record", 1);
        Seal both = seal(SECOND, FIRST);
        String renewed = both.seal("canary", "record", 2);

        assertThat(both.open(old, "record", 1)).hasValue("canary");
        assertThat(both.isCurrent(old)).isFalse();
        assertThat(both.isCurrent(renewed)).isTrue();
        assertThat(Seal.masterId(old)).hasValue("first");
        assertThat(Seal.masterId(renewed)).hasValue("second");
        assertThat(seal.open(renewed, "record", 2)).as("by the old one alone").isEmpty();
    }

    @Example
    void sealsTheSameTextDifferentlyEachTime() {
        assertThat(seal.seal("canary", "record", 1))
                .isNotEqualTo(seal.seal("canary", "record", 1))
                .matches("v1:first:[A-Za-z0-9_-]{46}")
                .doesNotContain("canary");
    }

    @Example
    void sealsNothingWithoutAMasterKey() {
        assertThatIllegalStateException()
                .isThrownBy(() -> seal().seal("canary", "record", 1))
                .withMessage("there is no master key");
    }

    private static Seal seal(MasterKey... keys) {
        return new Seal(new MasterKeys(List.of(keys)), RANDOM);
    }

    static MasterKey key(String id, int filling) {
        byte[] bytes = new byte[32];
        Arrays.fill(bytes, (byte) filling);
        return new MasterKey(id, bytes);
    }
}
