package dev.chancery.bench;

import java.lang.management.ManagementFactory;
import java.util.Locale;

/** On what was measured. */
final class Machine {
    private Machine() {}

    static String text() {
        var system = ManagementFactory.getOperatingSystemMXBean();
        return String.format(
                Locale.ROOT,
                "%s %s, %d cores, load %.1f, JDK %s (%s)",
                system.getName(),
                system.getArch(),
                system.getAvailableProcessors(),
                system.getSystemLoadAverage(),
                Runtime.version(),
                System.getProperty("java.vendor"));
    }
}
