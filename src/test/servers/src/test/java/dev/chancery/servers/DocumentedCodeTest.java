package dev.chancery.servers;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the documentation shows as code of this repository is what the tests run. */
class DocumentedCodeTest {
    private static final Path ROOT = Path.of("../../..");
    private static final Pattern SNIPPET =
            Pattern.compile("<!-- code: (\\S+)#(\\S+) -->\\n```java\\n(.*?)\\n```", Pattern.DOTALL);

    @Test
    void isTheCodeThatRuns() throws IOException {
        List<String> seen = new ArrayList<>();
        for (Path page : pages()) {
            Matcher snippet = SNIPPET.matcher(Files.readString(page));
            while (snippet.find()) {
                assertThat(snippet.group(3))
                        .as("%s in %s", snippet.group(2), page)
                        .isEqualTo(tagged(ROOT.resolve(snippet.group(1)), snippet.group(2)));
                seen.add(snippet.group(2));
            }
        }
        assertThat(seen).contains("claims-desk", "claims-resource", "application", "tool", "fallback");
    }

    private static List<Path> pages() throws IOException {
        try (Stream<Path> pages = Files.walk(ROOT.resolve("src/docs"))) {
            return pages.filter(page -> page.toString().endsWith(".md")).toList();
        }
    }

    private static String tagged(Path file, String tag) throws IOException {
        String text = Files.readString(file);
        String begin = "// tag::" + tag + "[]\n";
        assertThat(text).contains(begin);
        int start = text.indexOf(begin) + begin.length();
        int end = text.lastIndexOf("\n", text.indexOf("// end::" + tag + "[]"));
        return text.substring(start, end).stripIndent().strip();
    }
}
