package dev.chancery.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.util.DocTrees;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreePath;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;

/** Every public type that callers build or receive says what it is. */
class JavadocTest {

    private static final Path MESSAGES = Repository.root().resolve("ejb-module/src/main/java/dev/chancery/messages");

    @Test
    void standsOnEveryPublicTypeOfMessages() throws IOException {
        List<Source> sources;
        try (Stream<Path> files = Files.list(MESSAGES)) {
            sources = files.filter(file -> file.toString().endsWith(".java"))
                    .map(Source::of)
                    .toList();
        }
        assertThat(sources).isNotEmpty();

        assertThat(silent(sources)).isEmpty();
    }

    @Test
    void aSilentTypeIsFound() throws IOException {
        String text = "/** Says it. */ public record Spoken() {}";
        String silent = "/* Says nothing. */ public sealed interface Silent { final class Inner implements Silent {} }";

        assertThat(silent(List.of(
                        new Source("Spoken", text), new Source("Silent", silent), new Source("Own", "class Own {}"))))
                .containsExactly("Silent");
    }

    private static List<String> silent(List<Source> sources) throws IOException {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        JavacTask parser = (JavacTask) compiler.getTask(null, null, null, List.of("-proc:none"), null, sources);
        DocTrees trees = DocTrees.instance(parser);
        List<String> silent = new ArrayList<>();
        for (CompilationUnitTree unit : parser.parse()) {
            TreePath path = new TreePath(unit);
            unit.getTypeDecls().stream()
                    .filter(ClassTree.class::isInstance)
                    .map(ClassTree.class::cast)
                    .filter(type -> type.getModifiers().getFlags().contains(Modifier.PUBLIC))
                    .filter(type -> trees.getDocComment(new TreePath(path, type)) == null)
                    .forEach(type -> silent.add(type.getSimpleName().toString()));
        }
        return silent;
    }

    private static final class Source extends SimpleJavaFileObject {

        private final String text;

        Source(String name, String text) {
            super(URI.create("source:///" + name + Kind.SOURCE.extension), JavaFileObject.Kind.SOURCE);
            this.text = text;
        }

        static Source of(Path file) {
            try {
                return new Source(file.getFileName().toString().replace(".java", ""), Files.readString(file));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return text;
        }
    }
}
