package dev.chancery.pipeline;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;

/** Keeps everything that anybody logs, at every level, for as long as it is open; the console stays quiet. */
final class LogRecording extends Handler implements AutoCloseable {
    private final Logger root = Logger.getLogger("");
    private final Level before = root.getLevel();
    private final List<Handler> others = List.of(root.getHandlers());
    private final List<LogRecord> records = new CopyOnWriteArrayList<>();

    LogRecording() {
        setLevel(Level.ALL);
        root.setLevel(Level.ALL);
        others.forEach(root::removeHandler);
        root.addHandler(this);
    }

    /** What was logged under this name, formatted. */
    List<String> lines(String logger, Level level) {
        return records.stream()
                .filter(each -> logger.equals(each.getLoggerName()) && level.equals(each.getLevel()))
                .map(new SimpleFormatter()::formatMessage)
                .toList();
    }

    /** Everything as one text, exceptions and parameters included. */
    String everything() {
        StringWriter text = new StringWriter();
        PrintWriter out = new PrintWriter(text);
        SimpleFormatter formatter = new SimpleFormatter();
        for (LogRecord each : records) {
            out.println(each.getLoggerName() + " " + each.getLevel() + " " + formatter.formatMessage(each));
            if (each.getThrown() != null) {
                each.getThrown().printStackTrace(out);
            }
        }
        return text.toString();
    }

    @Override
    public void publish(LogRecord each) {
        records.add(each);
    }

    @Override
    public void flush() {}

    @Override
    public void close() {
        root.removeHandler(this);
        others.forEach(root::addHandler);
        root.setLevel(before);
    }
}
