package dev.chancery.planted.versions;

import dev.chancery.architecture.Culprit;
import jakarta.persistence.Entity;

@Culprit
@Entity
class KeyEntity {}
