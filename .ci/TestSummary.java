import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Reads the reports of Surefire and Failsafe and says what failed, why, and what was skipped; then the totals.
 *
 * <p>Run as {@code java TestSummary.java <directory> <marker>}; reports older than the marker file are of another run.
 */
public final class TestSummary {

    private static final int LINES_OF_A_CAUSE = 8;

    private int passed;
    private final List<String> failed = new ArrayList<>();
    private final List<String> skipped = new ArrayList<>();

    public static void main(String... arguments) throws IOException, XMLStreamException {
        TestSummary summary = new TestSummary();
        for (Path report : reports(Path.of(arguments[0]), Files.getLastModifiedTime(Path.of(arguments[1])))) {
            summary.read(report);
        }
        summary.print();
    }

    private static List<Path> reports(Path directory, FileTime start) throws IOException {
        try (Stream<Path> files = Files.find(directory, 12, (path, attributes) -> isReport(path)
                && attributes.lastModifiedTime().compareTo(start) >= 0)) {
            return files.sorted().toList();
        }
    }

    private static boolean isReport(Path path) {
        return path.toString().matches(".*target/(surefire|failsafe)-reports/.*TEST-[^/]*\\.xml");
    }

    private void read(Path report) throws IOException, XMLStreamException {
        XMLInputFactory factory = XMLInputFactory.newFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        try (InputStream content = Files.newInputStream(report)) {
            XMLStreamReader xml = factory.createXMLStreamReader(content);
            while (xml.hasNext()) {
                if (xml.next() == XMLStreamConstants.START_ELEMENT && xml.getLocalName().equals("testcase")) {
                    readTest(xml);
                }
            }
        }
    }

    private void readTest(XMLStreamReader xml) throws XMLStreamException {
        String test = xml.getAttributeValue(null, "classname") + "." + xml.getAttributeValue(null, "name");
        String failure = null;
        String reason = null;
        while (!(xml.next() == XMLStreamConstants.END_ELEMENT && xml.getLocalName().equals("testcase"))) {
            if (xml.isStartElement()) {
                switch (xml.getLocalName()) {
                    case "failure", "error" -> failure = cause(xml.getElementText());
                    case "skipped" -> reason = String.valueOf(xml.getAttributeValue(null, "message"));
                    default -> {}
                }
            }
        }
        count(test, failure, reason);
    }

    private void count(String test, String failure, String reason) {
        if (failure != null) {
            failed.add("FAILED  " + test + System.lineSeparator() + failure);
        } else if (reason != null) {
            skipped.add("SKIPPED " + test + ": " + reason);
        } else {
            passed++;
        }
    }

    /** The first lines, and where the trace names it, the line of our own code and the innermost cause. */
    private static String cause(String trace) {
        List<String> lines = trace.lines().filter(line -> !line.isBlank()).toList();
        List<String> shown = new ArrayList<>();
        lines.stream().takeWhile(line -> !isFrame(line)).limit(LINES_OF_A_CAUSE).forEach(shown::add);
        lines.stream().filter(line -> isFrame(line) && line.contains("dev.chancery")).findFirst().ifPresent(shown::add);
        lines.stream()
                .filter(line -> line.startsWith("Caused by:"))
                .reduce((first, second) -> second)
                .ifPresent(shown::add);
        StringBuilder text = new StringBuilder();
        shown.forEach(line -> text.append("    ").append(shortened(line.strip())).append(System.lineSeparator()));
        return text.toString();
    }

    private static boolean isFrame(String line) {
        return line.stripLeading().startsWith("at ");
    }

    private static String shortened(String line) {
        return line.length() <= 300 ? line : line.substring(0, 300) + " ...";
    }

    private void print() {
        System.out.println();
        skipped.forEach(System.out::println);
        failed.forEach(System.out::println);
        System.out.println(passed + " passed, " + failed.size() + " failed, " + skipped.size() + " skipped");
    }
}
