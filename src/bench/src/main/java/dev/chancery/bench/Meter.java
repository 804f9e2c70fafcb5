package dev.chancery.bench;

import com.sun.management.OperatingSystemMXBean;
import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.Arrays;

/** What this JVM has used so far: the CPU of the process, garbage collection and compilation included, and bytes. */
record Meter(long wallNanos, long cpuNanos, long bytes) {
    private static final OperatingSystemMXBean SYSTEM =
            (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    static Meter now() {
        return new Meter(System.nanoTime(), SYSTEM.getProcessCpuTime(), allocated());
    }

    Cost since(Meter before, double times) {
        return new Cost(
                (wallNanos - before.wallNanos) / times,
                (cpuNanos - before.cpuNanos) / times,
                (bytes - before.bytes) / times);
    }

    static int threads() {
        return THREADS.getThreadCount();
    }

    /** By all threads that live. What a thread allocated that has ended is lost, to the advantage of its owner. */
    private static long allocated() {
        return Arrays.stream(THREADS.getThreadAllocatedBytes(THREADS.getAllThreadIds()))
                .filter(bytes -> bytes > 0)
                .sum();
    }
}
