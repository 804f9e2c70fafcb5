package dev.chancery.planted.entities;

import dev.chancery.architecture.Culprit;
import jakarta.persistence.Entity;
import jakarta.persistence.Version;

@Culprit
@Entity
public class AccountEntity {
    @Version
    long version;
}
