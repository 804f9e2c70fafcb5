package dev.chancery.simulator.script;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.ConcurrentHashMap;

/** The script in force, and how often each of its limited directives has been followed. */
public final class ScriptBook {

    private static final int PARSED_AT_MOST = 10_000;

    private final long defaultSeed;
    private final Map<String, Layer> parsed = new ConcurrentHashMap<>();
    private final Map<String, Long> followed = new HashMap<>();
    private volatile Script script = Script.normal();
    private SplittableRandom random;

    public ScriptBook(long defaultSeed) {
        this.defaultSeed = defaultSeed;
        this.random = new SplittableRandom(defaultSeed);
    }

    public Script script() {
        return script;
    }

    public long seed() {
        return script.seed().orElse(defaultSeed);
    }

    /** Puts a script in force; all counting begins anew. */
    public synchronized void put(Script next) {
        script = next;
        followed.clear();
        random = new SplittableRandom(seed());
    }

    /**
     * The directives for one attempt, which counts as one against their {@code times}.
     *
     * @param own directives of the request itself, in rising order of weight
     */
    public synchronized Directives follow(String path, String model, String key, List<String> own) {
        Directives directives = active(script.defaults());
        directives = active(script.paths().get(path)).over(directives);
        directives = active(script.models().get(model)).over(directives);
        directives = active(script.keys().get(key)).over(directives);
        for (String text : own) {
            directives = active(text).over(directives);
        }
        return directives;
    }

    private Directives active(String text) {
        if (text == null || text.isEmpty()) {
            return Directives.NONE;
        }
        Layer layer = layer(text);
        for (int i = 0; i < layer.alternatives().size(); i++) {
            Directives candidate = layer.alternatives().get(i);
            if (applies(candidate, layer.counterOf(i))) {
                return candidate;
            }
        }
        return Directives.NONE;
    }

    private Layer layer(String text) {
        if (parsed.size() > PARSED_AT_MOST) {
            parsed.clear();
        }
        return parsed.computeIfAbsent(text, Layer::parse);
    }

    private boolean applies(Directives candidate, String counter) {
        if (candidate.has("chance") && random.nextDouble() >= chance(candidate)) {
            return false;
        }
        if (!candidate.has("times") && !candidate.has("after")) {
            return true;
        }
        long before = followed.merge(counter, 1L, Long::sum) - 1;
        long skipped = candidate.number("after", 0);
        return before >= skipped && before - skipped < candidate.number("times", Long.MAX_VALUE);
    }

    private static double chance(Directives candidate) {
        String chance = candidate.get("chance").orElseThrow();
        try {
            return Double.parseDouble(chance);
        } catch (NumberFormatException e) {
            throw new BadDirective("simulator directive chance: '" + chance + "' is not a number");
        }
    }
}
