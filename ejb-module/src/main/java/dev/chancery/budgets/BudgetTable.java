package dev.chancery.budgets;

import dev.chancery.storage.Database;
import jakarta.persistence.EntityManager;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The budgets, in memory. A change is here within a second. */
final class BudgetTable {
    static final String TOPIC = "budgets";

    private final Database database;
    private volatile @Nullable List<Budget> budgets;

    BudgetTable(Database database) {
        this.database = database;
    }

    /** All budgets; read by this transaction when they have not been read yet. */
    List<Budget> all(EntityManager em) {
        List<Budget> known = budgets;
        return known == null ? read(em) : known;
    }

    /** Reads them again. */
    void refresh() {
        budgets = database.transact(BudgetTable::read);
    }

    static List<Budget> read(EntityManager em) {
        return em
                .createQuery("select b from BudgetEntity b order by b.name, b.id", BudgetEntity.class)
                .getResultList()
                .stream()
                .map(BudgetEntity::budget)
                .toList();
    }
}
