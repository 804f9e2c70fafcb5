package dev.chancery.users;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.regex.Pattern;

/** Where a request came from, as failures are counted. */
final class SourceAddress {
    /** Written so; anything else would be looked up. */
    private static final Pattern IPV6 = Pattern.compile("\\[?[0-9a-fA-F]{0,4}:[0-9a-fA-F:.]+(%[\\w.-]+)?]?");

    private static final int NETWORK_BYTES = 8;

    private SourceAddress() {}

    /** An IPv4 address as it is; of IPv6 the network, since everybody has a whole one of their own. */
    static String counted(String address) {
        if (!IPV6.matcher(address).matches()) {
            return address;
        }
        try {
            InetAddress parsed = InetAddress.getByName(address.replaceAll("[\\[\\]]|%.*", ""));
            return parsed instanceof Inet6Address && !parsed.isLoopbackAddress()
                    ? HexFormat.of().formatHex(Arrays.copyOf(parsed.getAddress(), NETWORK_BYTES))
                    : parsed.getHostAddress();
        } catch (UnknownHostException e) {
            return address;
        }
    }
}
