package dev.chancery.users;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BackOffTest {
    @Test
    void growsFromASecondToALock() {
        assertThat(IntStream.rangeClosed(1, 12)
                        .mapToLong(failures -> BackOff.PAIR.after(failures).toSeconds()))
                .containsExactly(0L, 0L, 0L, 0L, 1L, 2L, 4L, 8L, 16L, 900L, 900L, 900L);
    }

    @Test
    void locksAtOnceWhereManyCountTogether() {
        assertThat(BackOff.SOURCE.after(49)).isZero();
        assertThat(BackOff.SOURCE.after(50)).isEqualTo(BackOff.LOCK);
        assertThat(BackOff.SOURCE.locksAt(50)).isTrue();
        assertThat(BackOff.SOURCE.locksAt(51)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "127.0.0.1, 127.0.0.1",
        "203.0.113.9, 203.0.113.9",
        "2001:db8:1:2:3:4:5:6, 20010db800010002",
        "2001:db8:1:2::1, 20010db800010002",
        "[2001:db8:1:2::1], 20010db800010002",
        "fe80::1%eth0, fe80000000000000",
        "::ffff:203.0.113.9, 203.0.113.9",
        "0:0:0:0:0:0:0:1, 0:0:0:0:0:0:0:1",
        "a.host.example, a.host.example",
        "'', ''"
    })
    void countsANetworkOfIpv6AsOneAddress(String address, String counted) {
        assertThat(SourceAddress.counted(address)).isEqualTo(counted);
    }
}
