package dev.chancery.simulator.catalogue;

import java.util.Locale;
import java.util.Set;

/**
 * What the simulator knows of a model.
 *
 * @param generation 46 for 4.6, 55 for 5.5
 * @param thinking accepted values of {@code thinking.type}
 * @param smallestCached tokens below which a prompt prefix is not cached
 */
public record ModelCard(
        String id,
        Line line,
        int generation,
        String created,
        Lifecycle lifecycle,
        String retires,
        long context,
        long largestOutput,
        int smallestCached,
        Set<String> thinking) {

    public enum Line {
        HAIKU,
        SONNET,
        OPUS,
        FABLE,
        MYTHOS;

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public enum Lifecycle {
        ACTIVE,
        DEPRECATED,
        RETIRED;

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public String displayName() {
        String name = line.toString();
        String version = generation % 10 == 0 ? "" + generation / 10 : generation / 10 + "." + generation % 10;
        return "Claude " + Character.toUpperCase(name.charAt(0)) + name.substring(1) + " " + version;
    }

    public boolean acceptsPrefill() {
        return generation < 46;
    }

    /** Whether sampling can be tuned at all, also under the older API version. */
    public boolean acceptsSampling() {
        return generation < 47;
    }

    public boolean acceptsForcedTools() {
        return generation != 51 || (line != Line.FABLE && line != Line.MYTHOS);
    }
}
