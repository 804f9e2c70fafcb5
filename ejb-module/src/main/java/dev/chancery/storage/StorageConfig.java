package dev.chancery.storage;

import dev.chancery.config.Setting;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Where Chancery keeps its tables, and who it is among its nodes.
 *
 * @param dataSource the JNDI name of the data source
 * @param node the node's name
 * @param nodeLease after which silence a node counts as gone
 */
public record StorageConfig(String dataSource, String node, Duration nodeLease) {
    private static final int LONGEST_NAME = 64;

    static final Setting<String> DATA_SOURCE = Setting.of(
            "chancery.datasource",
            "java:comp/DefaultDataSource",
            "a JNDI name that begins with java: or jdbc/",
            "The data source with Chancery's tables.",
            text -> Optional.of(text).filter(name -> name.matches("(java:|jdbc/)\\S{1,200}")));
    static final Setting<String> NODE = Setting.of(
            "chancery.node",
            "",
            "a name of up to 64 letters, digits, dots, dashes and underscores",
            "The node's name among those that share a database. Default: the machine's host name.",
            text -> Optional.of(text).filter(name -> name.matches("[\\w.-]{1,64}")));
    static final Setting<Duration> NODE_LEASE = Setting.duration(
            "chancery.node.lease",
            "PT15S",
            Duration.ofSeconds(2),
            Duration.ofMinutes(10),
            "After which silence a node counts as gone, and another one ends what it left open.");

    /** Every property of this type, for the reference. */
    public static final List<Setting<?>> SETTINGS = List.of(DATA_SOURCE, NODE, NODE_LEASE);

    /**
     * As configured.
     *
     * @param config gives a property's value, or null
     */
    public static StorageConfig of(UnaryOperator<@Nullable String> config) {
        return new StorageConfig(
                DATA_SOURCE.require(config),
                NODE.find(config).orElseGet(StorageConfig::hostName),
                NODE_LEASE.require(config));
    }

    private static String hostName() {
        try {
            String name = InetAddress.getLocalHost().getHostName().replaceAll("[^\\w.-]", "-");
            return name.substring(0, Math.min(name.length(), LONGEST_NAME));
        } catch (UnknownHostException e) { // a machine without a name of its own
            return "localhost";
        }
    }
}
