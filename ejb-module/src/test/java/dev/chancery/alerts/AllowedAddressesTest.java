package dev.chancery.alerts;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AllowedAddressesTest {
    private final AllowedAddresses none = new AllowedAddresses(List.of());

    @ParameterizedTest
    @ValueSource(
            strings = {
                "127.0.0.1",
                "0.0.0.0",
                "10.1.2.3",
                "100.64.0.1",
                "169.254.169.254",
                "172.16.0.1",
                "172.31.255.255",
                "192.168.1.1",
                "198.19.0.1",
                "224.0.0.1",
                "255.255.255.255",
                "::",
                "::1",
                "::ffff:10.0.0.1",
                "64:ff9b::a00:1",
                "64:ff9b:1::1",
                "2002:a9fe:a9fe::1",
                "2001::1",
                "fd00:ec2::254",
                "fe80::1",
                "fec0::1",
                "ff02::1"
            })
    void refusesWhatIsNotPublic(String address) throws UnknownHostException {
        assertThat(none.isAllowed(InetAddress.getByName(address))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1.1.1.1",
                "172.15.255.255",
                "172.32.0.1",
                "100.128.0.1",
                "2606:4700::1111",
                "64:ff9b::101:101",
                "2002:101:101::1"
            })
    void letsThroughWhatIs(String address) throws UnknownHostException {
        assertThat(none.isAllowed(InetAddress.getByName(address))).isTrue();
    }

    @Test
    void letsThroughWhatTheOperatorAllows() throws UnknownHostException {
        AllowedAddresses some = new AllowedAddresses(
                List.of(Network.parse("10.20.0.0/16"), Network.parse("127.0.0.1"), Network.parse("192.168.0.128/25")));

        assertThat(some.isAllowed(InetAddress.getByName("10.20.255.1"))).isTrue();
        assertThat(some.isAllowed(InetAddress.getByName("10.21.0.1"))).isFalse();
        assertThat(some.isAllowed(InetAddress.getByName("127.0.0.1"))).isTrue();
        assertThat(some.isAllowed(InetAddress.getByName("127.0.0.2"))).isFalse();
        assertThat(some.isAllowed(InetAddress.getByName("192.168.0.200"))).isTrue();
        assertThat(some.isAllowed(InetAddress.getByName("192.168.0.1"))).isFalse();
        assertThat(Network.parse("10.20.0.0/16")).hasToString("10.20.0.0/16");
    }
}
