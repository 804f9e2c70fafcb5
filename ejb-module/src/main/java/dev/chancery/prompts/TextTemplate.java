package dev.chancery.prompts;

import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.MustacheException;
import com.samskivert.mustache.Template;
import dev.chancery.problems.Rule;
import java.io.Reader;
import java.io.StringReader;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A text with variables, sections and included texts, compiled once and filled by many threads. What it is filled with is
 * never read as a template.
 */
final class TextTemplate {
    static final int LONGEST = 200_000;
    static final int LONGEST_FILLED = 4_000_000;
    private static final int MOST_INCLUSIONS = 500;

    private final Template template;
    private final Set<String> needed;
    private final Set<String> used;
    private final Shapes shapes = new Shapes();

    private TextTemplate(Template template) {
        this.template = template;
        this.needed = Needed.by(template);
        this.used = Used.by(template);
        template.visit(shapes);
        shapes.sections.removeAll(Texts.by(template));
    }

    /**
     * Compiles a text.
     *
     * @param field what it is, for errors
     * @param included the texts of the prompts that it includes, whose own inclusions are filled in already
     * @throws InvalidPromptException when something in it is not allowed
     */
    static TextTemplate of(String field, String text, Function<PromptReference, String> included) {
        check(field, text);
        try {
            int[] inclusions = new int[1];
            Template compiled = new Silent(name -> {
                        InvalidPromptException.check(
                                ++inclusions[0] <= MOST_INCLUSIONS,
                                field,
                                "includes more than " + MOST_INCLUSIONS + " texts");
                        return included.apply(PromptReference.of(name));
                    })
                    .compile(text);
            compiled.visit(new Everything()); // so that nothing is left to be loaded when it is filled
            return new TextTemplate(compiled);
        } catch (MustacheException e) {
            throw new InvalidPromptException(field, "cannot be read: " + e.getMessage());
        }
    }

    /** @throws InvalidPromptException when something in the text is not allowed */
    static void check(String field, String text) {
        InvalidPromptException.check(text.length() <= LONGEST, field, Rule.LENGTH_AT_MOST, LONGEST);
        List<TemplateDefect> defects = TemplateTags.of(text).defects();
        if (!defects.isEmpty()) {
            TemplateDefect first = defects.get(0);
            throw new InvalidPromptException(
                    field,
                    "is wrong at character " + first.offset() + ": '"
                            + text.substring(first.offset(), first.offset() + first.length()) + "' "
                            + first.kind().sentence());
        }
    }

    /** The variables without which it cannot be filled, in order; more may be needed within sections. */
    Set<String> needed() {
        return needed;
    }

    /** Everything that it names, within sections too: variables, and parts of their values. */
    Set<String> used() {
        return used;
    }

    /** The variables that open sections, wherever they stand, but for those that are written out elsewhere. */
    Set<String> sections() {
        return shapes.sections;
    }

    /** The variables of which parts are written out, wherever they stand. */
    Set<String> objects() {
        return shapes.objects;
    }

    /**
     * Fills it.
     *
     * @param missing the names of variables without a value are added here; the result is of no use then
     * @throws InvalidPromptException when the result would be too long
     */
    String fill(Map<String, @Nullable Object> values, Set<String> missing) {
        needed.stream().filter(name -> !values.containsKey(name)).forEach(missing::add);
        BoundedText text = new BoundedText(LONGEST_FILLED);
        Silent.MISSING.set(missing);
        try {
            template.execute(values, text);
            return text.toString();
        } finally {
            Silent.MISSING.remove();
        }
    }

    /** Writes nothing for what is missing, and remembers it. */
    private static final class Silent extends Mustache.Compiler {
        static final ThreadLocal<@Nullable Set<String>> MISSING = new ThreadLocal<>();

        Silent(Function<String, String> included) {
            super(
                    false,
                    false,
                    "",
                    true,
                    true,
                    false,
                    String::valueOf,
                    text -> text,
                    loader(included),
                    new Plain(),
                    Mustache.compiler().delims);
        }

        private static Mustache.TemplateLoader loader(Function<String, String> included) {
            return name -> (Reader) new StringReader(included.apply(name));
        }

        @Override
        public String computeNullValue(String name) {
            Set<String> missing = MISSING.get();
            if (missing != null && !missing.contains(Needed.first(name))) {
                missing.add(name);
            }
            return "";
        }
    }

    /** Looks into maps and lists, and nothing else. */
    private static final class Plain implements Mustache.Collector {
        private static final Mustache.VariableFetcher FROM_MAP = (context, name) -> {
            Map<?, ?> map = (Map<?, ?>) context;
            return map.containsKey(name) ? map.get(name) : Template.NO_FETCHER_FOUND;
        };
        private static final Mustache.VariableFetcher NOTHING = (context, name) -> Template.NO_FETCHER_FOUND;

        @Override
        public @Nullable Iterator<?> toIterator(Object value) {
            return value instanceof Iterable<?> list ? list.iterator() : null;
        }

        @Override
        public Mustache.VariableFetcher createFetcher(Object context, String name) {
            return context instanceof Map<?, ?> ? FROM_MAP : NOTHING;
        }

        @Override
        public <K, V> Map<K, V> createFetcherCache() {
            return new ConcurrentHashMap<>();
        }
    }

    /** Goes everywhere. */
    private static class Everything implements Mustache.Visitor {
        @Override
        public void visitText(String text) {
            // stays as it is
        }

        @Override
        public void visitVariable(String name) {
            // comes later
        }

        @Override
        public boolean visitInclude(String name) {
            return true;
        }

        @Override
        public boolean visitSection(String name) {
            return true;
        }

        @Override
        public boolean visitInvertedSection(String name) {
            return true;
        }
    }

    /** The variables outside of sections, and the sections themselves. */
    private static final class Needed extends Everything {
        private final Set<String> names = new LinkedHashSet<>();

        static Set<String> by(Template template) {
            Needed needed = new Needed();
            template.visit(needed);
            return needed.names;
        }

        @Override
        public void visitVariable(String name) {
            names.add(first(name));
        }

        /** Of a name in parts, the one that a value is given to. */
        static String first(String name) {
            int dot = name.indexOf('.');
            return dot > 0 ? name.substring(0, dot) : name;
        }

        @Override
        public boolean visitSection(String name) {
            visitVariable(name);
            return false;
        }

        @Override
        public boolean visitInvertedSection(String name) {
            visitVariable(name);
            return false;
        }
    }

    /** All that is named, wherever it is. */
    private static final class Used extends Everything {
        private final Set<String> names = new LinkedHashSet<>();

        static Set<String> by(Template template) {
            Used used = new Used();
            template.visit(used);
            return used.names;
        }

        @Override
        public void visitVariable(String name) {
            if (PromptNames.isVariable(name)) { // others are a loop's own
                names.add(Needed.first(name));
            }
        }

        @Override
        public boolean visitSection(String name) {
            visitVariable(name);
            return true;
        }

        @Override
        public boolean visitInvertedSection(String name) {
            visitVariable(name);
            return true;
        }
    }

    /** What is written out outside of sections. */
    private static final class Texts extends Everything {
        private final Set<String> names = new LinkedHashSet<>();

        static Set<String> by(Template template) {
            Texts texts = new Texts();
            template.visit(texts);
            return texts.names;
        }

        @Override
        public void visitVariable(String name) {
            names.add(name);
        }

        @Override
        public boolean visitSection(String name) {
            return false;
        }

        @Override
        public boolean visitInvertedSection(String name) {
            return false;
        }
    }

    /** What is done with variables, from which follows what their values may be. */
    private static final class Shapes extends Everything {
        private final Set<String> sections = new LinkedHashSet<>();
        private final Set<String> objects = new LinkedHashSet<>();

        @Override
        public void visitVariable(String name) {
            if (PromptNames.isVariable(name) && name.contains(".")) {
                objects.add(Needed.first(name));
            }
        }

        @Override
        public boolean visitSection(String name) {
            visitVariable(name);
            if (PromptNames.isVariable(name) && !name.contains(".")) {
                sections.add(name);
            }
            return true;
        }

        @Override
        public boolean visitInvertedSection(String name) {
            return visitSection(name);
        }
    }
}
