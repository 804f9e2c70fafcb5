package dev.chancery.simulator.http;

import java.util.Arrays;
import java.util.Collections;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.function.Function;
import java.util.function.Supplier;

/** Iterators that make their elements only when asked, so that an answer of a gigabyte needs no gigabyte. */
public final class Sequences {

    private Sequences() {}

    @SafeVarargs
    @SuppressWarnings("varargs")
    public static <T> Iterator<T> concat(Iterator<? extends T>... parts) {
        return flat(Arrays.stream(parts).iterator(), Function.identity());
    }

    public static <A, B> Iterator<B> flat(
            Iterator<A> source, Function<? super A, ? extends Iterator<? extends B>> parts) {
        return new Flat<>(source, parts);
    }

    public static <A, B> Iterator<B> map(Iterator<A> source, Function<? super A, ? extends B> mapping) {
        return flat(
                source, element -> Collections.singleton(mapping.apply(element)).iterator());
    }

    /** Something without end. */
    public static <T> Iterator<T> endless(Supplier<? extends Iterator<? extends T>> round) {
        Iterator<Integer> rounds = new Iterator<>() {
            @Override
            public boolean hasNext() {
                return true;
            }

            @Override
            public Integer next() {
                return 0;
            }
        };
        return flat(rounds, ignored -> round.get());
    }

    private static final class Flat<A, B> implements Iterator<B> {

        private final Iterator<A> source;
        private final Function<? super A, ? extends Iterator<? extends B>> parts;
        private Iterator<? extends B> current = Collections.emptyIterator();

        Flat(Iterator<A> source, Function<? super A, ? extends Iterator<? extends B>> parts) {
            this.source = source;
            this.parts = parts;
        }

        @Override
        public boolean hasNext() {
            while (!current.hasNext() && source.hasNext()) {
                current = parts.apply(source.next());
            }
            return current.hasNext();
        }

        @Override
        public B next() {
            if (!hasNext()) {
                throw new NoSuchElementException();
            }
            return current.next();
        }
    }
}
