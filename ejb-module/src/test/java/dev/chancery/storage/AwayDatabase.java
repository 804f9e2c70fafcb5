package dev.chancery.storage;

import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceException;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;

/** A database that can be taken away, and given back. */
public final class AwayDatabase implements Database {
    private final Database behind;
    private volatile boolean away;
    private volatile boolean leaving;
    private volatile boolean mute;
    private volatile boolean slow;
    private volatile boolean holding;
    private final AtomicInteger losing = new AtomicInteger();

    public AwayDatabase(Database behind) {
        this.behind = behind;
    }

    /** From now on it cannot be reached. */
    public void takeAway() {
        away = true;
    }

    /** From the end of the next transaction on it cannot be reached. */
    public void takeAwayAfterTheNext() {
        leaving = true;
    }

    /** In so many of the next transactions another one inserts the same key first. */
    public void lose(int times) {
        losing.set(times);
    }

    /** From now on it does what it is asked, and cannot say so. */
    public void loseReplies() {
        mute = true;
    }

    /** From now on it does what it is asked, and says so when it is given back. */
    public void holdReplies() {
        slow = true;
    }

    /** Whether it has done something and holds the reply back; whoever asked is then beyond the database. */
    public boolean isHolding() {
        return holding;
    }

    /** From now on it can be reached again. */
    public void giveBack() {
        slow = false;
        holding = false;
        away = false;
        mute = false;
    }

    /** What a database that is away says. */
    public static DatabaseUnavailableException exception() {
        return new DatabaseUnavailableException("The database cannot be reached: it is away.", null);
    }

    @Override
    public <T> T transact(Function<EntityManager, T> work) {
        if (away) {
            throw exception();
        }
        if (losing.getAndUpdate(left -> Math.max(0, left - 1)) > 0) {
            throw new PersistenceException(new SQLException("the key exists already", "23505"));
        }
        T result = behind.transact(work);
        if (leaving) {
            leaving = false;
            away = true;
        }
        while (slow) {
            holding = true;
            LockSupport.parkNanos(1_000_000);
        }
        if (mute) {
            throw exception();
        }
        return result;
    }

    @Override
    public DatabaseStatus status() {
        return away ? behind.status().away("it is away") : behind.status();
    }
}
