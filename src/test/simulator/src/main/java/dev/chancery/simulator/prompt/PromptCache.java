package dev.chancery.simulator.prompt;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Instant;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * The prompt cache: a prefix that ends in a breakpoint is written once and read from then on, until it has not been
 * used for its lifetime.
 */
public final class PromptCache {

    private static final int ENTRIES = 20_000;
    /** How many blocks before a breakpoint are tried, as documented for the API. */
    private static final int LOOK_BACK = 20;

    private record Entry(CacheLifetime lifetime, Instant expires) {}

    private final Clock clock;
    private final Map<String, Entry> entries = new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Entry> eldest) {
            return size() > ENTRIES;
        }
    };

    public PromptCache(Clock clock) {
        this.clock = clock;
    }

    public void clear() {
        entries.clear();
    }

    /** Serves a prompt, and remembers what its breakpoints ask to remember. */
    public CachedInput serve(Segments prompt, int smallest) {
        List<Segment> list = prompt.list();
        List<Integer> breakpoints = IntStream.range(0, list.size())
                .filter(i -> list.get(i).breakpoint().isPresent())
                .boxed()
                .toList();
        int last = breakpoints.isEmpty() ? -1 : breakpoints.get(breakpoints.size() - 1);
        if (prompt.tokens(0, last + 1) < smallest || last < 0) {
            return CachedInput.uncached(prompt.tokens());
        }
        String[] prefixes = prefixes(prompt, last);
        int hit = hit(prefixes, breakpoints);
        write(prompt, prefixes, breakpoints, smallest);
        return split(prompt, breakpoints, hit, last);
    }

    private static String[] prefixes(Segments prompt, int last) {
        String[] prefixes = new String[last + 1];
        String before = prompt.model();
        for (int i = 0; i <= last; i++) {
            before = digest(before + prompt.list().get(i).identity());
            prefixes[i] = before;
        }
        return prefixes;
    }

    private static String digest(String text) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The end of the longest prefix that is remembered, or -1. */
    private int hit(String[] prefixes, List<Integer> breakpoints) {
        for (int b = breakpoints.size() - 1; b >= 0; b--) {
            int breakpoint = breakpoints.get(b);
            for (int i = breakpoint; i >= Math.max(0, breakpoint - LOOK_BACK); i--) {
                if (touch(prefixes[i])) {
                    return i;
                }
            }
        }
        return -1;
    }

    private boolean touch(String prefix) {
        Entry entry = entries.get(prefix);
        if (entry == null || !entry.expires.isAfter(clock.instant())) {
            return false;
        }
        put(prefix, entry.lifetime);
        return true;
    }

    private void put(String prefix, CacheLifetime lifetime) {
        entries.put(prefix, new Entry(lifetime, clock.instant().plus(lifetime.duration())));
    }

    private void write(Segments prompt, String[] prefixes, List<Integer> breakpoints, int smallest) {
        for (int breakpoint : breakpoints) {
            if (prompt.tokens(0, breakpoint + 1) >= smallest) {
                put(
                        prefixes[breakpoint],
                        prompt.list().get(breakpoint).breakpoint().orElseThrow());
            }
        }
    }

    /** What lies after the hit is written with the lifetime of the breakpoint that covers it. */
    private static CachedInput split(Segments prompt, List<Integer> breakpoints, int hit, int last) {
        int written1h = 0;
        int from = hit + 1;
        for (int breakpoint : breakpoints) {
            CacheLifetime lifetime = prompt.list().get(breakpoint).breakpoint().orElseThrow();
            if (breakpoint >= from && lifetime == CacheLifetime.ONE_HOUR) {
                written1h += prompt.tokens(from, breakpoint + 1);
            }
            from = Math.max(from, breakpoint + 1);
        }
        int written = prompt.tokens(hit + 1, last + 1);
        int uncached = prompt.tokens(last + 1, prompt.list().size());
        return new CachedInput(uncached, written - written1h, written1h, prompt.tokens(0, hit + 1));
    }
}
