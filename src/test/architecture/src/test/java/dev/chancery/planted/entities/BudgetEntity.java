package dev.chancery.planted.entities;

import dev.chancery.architecture.Culprit;
import jakarta.persistence.Entity;

@Culprit
@Entity
final class BudgetEntity {}
