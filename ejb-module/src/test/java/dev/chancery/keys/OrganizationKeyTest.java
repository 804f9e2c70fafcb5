package dev.chancery.keys;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OrganizationKeyTest {
    @ParameterizedTest
    @CsvSource({
        "abcdefghij...wxyz, abcdefghij...wxyz, true",
        "abcdefghijklmn...wxyz, abcdefghij...wxyz, true",
        "abcdef...yz, abcdefghij...wxyz, true",
        "abcdef..yz, abcdefghij...wxyz, true",
        "abcdef\u2026yz, abcdefghij...wxyz, true",
        "abcdefghiX...wxyz, abcdefghij...wxyz, false",
        "abcdefghij...wxyX, abcdefghij...wxyz, false",
        "abcdefghij, abcdefghij...wxyz, false",
        "a...z, abcdefghij...wxyz, false",
        "..., abcdefghij...wxyz, false",
        "'', abcdefghij...wxyz, false",
        "abcdefghij...wxyz, abc..., false"
    })
    void fitsAHintOfWhichBothSidesFit(String listed, String hint, boolean fits) {
        assertThat(new OrganizationKey("id", "name", "active", listed, null, null).fits(hint))
                .isEqualTo(fits);
    }
}
