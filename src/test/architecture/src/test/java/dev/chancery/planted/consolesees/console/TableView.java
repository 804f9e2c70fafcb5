package dev.chancery.planted.consolesees.console;

import dev.chancery.architecture.Culprit;
import jakarta.persistence.EntityManager;

@Culprit
class TableView {
    EntityManager rows;
}
