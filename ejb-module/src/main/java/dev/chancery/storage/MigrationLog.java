package dev.chancery.storage;

import java.lang.System.Logger.Level;
import org.flywaydb.core.api.logging.Log;
import org.flywaydb.core.api.logging.LogCreator;

/**
 * Flyway's messages, by way of the platform's logger. Flyway's own way to it makes Open Liberty's loggers remember the
 * class that asked for them first, and with it an application that has gone. Flyway makes it by its name.
 */
public final class MigrationLog implements LogCreator {
    @Override
    public Log createLogger(Class<?> owner) {
        return new Messages(System.getLogger(owner.getName()));
    }

    private record Messages(System.Logger log) implements Log {
        @Override
        public boolean isDebugEnabled() {
            return log.isLoggable(Level.DEBUG);
        }

        @Override
        public void debug(String message) {
            log.log(Level.DEBUG, message);
        }

        @Override
        public void info(String message) {
            log.log(Level.INFO, message);
        }

        @Override
        public void notice(String message) {
            log.log(Level.INFO, message);
        }

        @Override
        public void warn(String message) {
            log.log(Level.WARNING, message);
        }

        @Override
        public void error(String message) {
            log.log(Level.ERROR, message);
        }

        @Override
        public void error(String message, Exception e) {
            log.log(Level.ERROR, message, e);
        }
    }
}
