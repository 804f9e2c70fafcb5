package dev.chancery.simulator.script;

import dev.chancery.simulator.json.Json;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * How the simulator behaves as long as a request does not say otherwise. Directives for a key stand above those for a
 * model, these above those for a path, and these above the default.
 *
 * @param paths directives by path, for example {@code /v1/models}
 * @param latency replaces that of the options, if given
 * @param keyRateLimits limits of single keys, in place of {@code rateLimit}
 */
public record Script(
        String defaults,
        Map<String, String> paths,
        Map<String, String> models,
        Map<String, String> keys,
        OptionalLong seed,
        Optional<Latency> latency,
        RateLimit rateLimit,
        Map<String, RateLimit> keyRateLimits) {

    /** @throws BadDirective if a directive is not known */
    public Script {
        paths = Map.copyOf(paths);
        models = Map.copyOf(models);
        keys = Map.copyOf(keys);
        keyRateLimits = Map.copyOf(keyRateLimits);
        Layer.parse(defaults);
        paths.values().forEach(Layer::parse);
        models.values().forEach(Layer::parse);
        keys.values().forEach(Layer::parse);
    }

    public static Script normal() {
        return new Script(
                "", Map.of(), Map.of(), Map.of(), OptionalLong.empty(), Optional.empty(), RateLimit.GENEROUS, Map.of());
    }

    /** A script with nothing but default directives. */
    public static Script of(String directives) {
        return normal().withDefault(directives);
    }

    /** Reads the body of {@code PUT /__sim/script}. */
    public static Script parse(Json json) {
        return new Script(
                json.get("default").text(),
                texts(json.get("paths")),
                texts(json.get("models")),
                texts(json.get("keys")),
                json.get("seed").isInteger() ? OptionalLong.of(json.get("seed").number(0)) : OptionalLong.empty(),
                Latency.read(json),
                RateLimit.read(json.get("rateLimit")),
                limits(json.get("keyRateLimits")));
    }

    private static Map<String, String> texts(Json json) {
        Map<String, String> texts = new LinkedHashMap<>();
        json.members().forEach((name, value) -> texts.put(name, value.text()));
        return texts;
    }

    private static Map<String, RateLimit> limits(Json json) {
        Map<String, RateLimit> limits = new LinkedHashMap<>();
        json.members().forEach((name, value) -> limits.put(name, RateLimit.read(value)));
        return limits;
    }

    /** What {@link #parse} reads. */
    public Map<String, Object> json() {
        Map<String, Object> json = Json.object("default", defaults, "paths", paths, "models", models, "keys", keys);
        seed.ifPresent(value -> json.put("seed", value));
        latency.ifPresent(value -> json.putAll(value.json()));
        json.put("rateLimit", rateLimit.json());
        Map<String, Object> limits = new LinkedHashMap<>();
        keyRateLimits.forEach((key, limit) -> limits.put(key, limit.json()));
        json.put("keyRateLimits", limits);
        return json;
    }

    public Script withDefault(String directives) {
        return new Script(directives, paths, models, keys, seed, latency, rateLimit, keyRateLimits);
    }

    public Script withPath(String path, String directives) {
        return new Script(
                defaults, with(paths, path, directives), models, keys, seed, latency, rateLimit, keyRateLimits);
    }

    public Script withModel(String model, String directives) {
        return new Script(
                defaults, paths, with(models, model, directives), keys, seed, latency, rateLimit, keyRateLimits);
    }

    public Script withKey(String key, String directives) {
        return new Script(
                defaults, paths, models, with(keys, key, directives), seed, latency, rateLimit, keyRateLimits);
    }

    public Script withSeed(long value) {
        return new Script(defaults, paths, models, keys, OptionalLong.of(value), latency, rateLimit, keyRateLimits);
    }

    public Script withLatency(Duration timeToFirstToken, Duration gap) {
        Latency fixed = new Latency(timeToFirstToken, gap, false);
        return new Script(defaults, paths, models, keys, seed, Optional.of(fixed), rateLimit, keyRateLimits);
    }

    public Script withRateLimit(RateLimit limit) {
        return new Script(defaults, paths, models, keys, seed, latency, limit, keyRateLimits);
    }

    public Script withKeyRateLimit(String key, RateLimit limit) {
        return new Script(defaults, paths, models, keys, seed, latency, rateLimit, with(keyRateLimits, key, limit));
    }

    private static <V> Map<String, V> with(Map<String, V> map, String name, V value) {
        Map<String, V> copy = new LinkedHashMap<>(map);
        copy.put(name, value);
        return copy;
    }
}
