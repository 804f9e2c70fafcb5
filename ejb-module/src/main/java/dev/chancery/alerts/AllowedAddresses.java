package dev.chancery.alerts;

import java.net.InetAddress;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/**
 * Which addresses webhooks may lead to: public ones, and those that the operator allows. What is not public could be
 * another service that trusts whoever reaches it, such as a cloud's metadata.
 */
final class AllowedAddresses {
    /** Not public by the registries of IANA for special purposes; addresses that carry another one are looked at below. */
    private static final List<Network> NOT_PUBLIC = Stream.of(
                    "0.0.0.0/8",
                    "10.0.0.0/8",
                    "100.64.0.0/10",
                    "127.0.0.0/8",
                    "169.254.0.0/16",
                    "172.16.0.0/12",
                    "192.0.0.0/24",
                    "192.0.2.0/24",
                    "192.88.99.0/24",
                    "192.168.0.0/16",
                    "198.18.0.0/15",
                    "198.51.100.0/24",
                    "203.0.113.0/24",
                    "224.0.0.0/3",
                    "::/96",
                    "64:ff9b:1::/48",
                    "100::/64",
                    "2001::/23",
                    "2001:db8::/32",
                    "3fff::/20",
                    "5f00::/16",
                    "fc00::/7",
                    "fe80::/9",
                    "ff00::/8")
            .map(Network::parse)
            .toList();

    private static final Network NAT64 = Network.parse("64:ff9b::/96");
    private static final Network SIX_TO_FOUR = Network.parse("2002::/16");
    private static final int IPV4_BYTES = 4;

    private final List<Network> allowed;

    AllowedAddresses(List<Network> allowed) {
        this.allowed = allowed;
    }

    boolean isAllowed(InetAddress address) {
        return allowed.stream().anyMatch(network -> network.contains(address)) || isPublic(address.getAddress());
    }

    private static boolean isPublic(byte[] address) {
        if (NAT64.contains(address)) {
            return isPublic(Arrays.copyOfRange(address, address.length - IPV4_BYTES, address.length));
        }
        if (SIX_TO_FOUR.contains(address)) {
            return isPublic(Arrays.copyOfRange(address, 2, 2 + IPV4_BYTES));
        }
        return NOT_PUBLIC.stream().noneMatch(network -> network.contains(address));
    }
}
