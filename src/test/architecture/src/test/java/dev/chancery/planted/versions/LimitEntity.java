package dev.chancery.planted.versions;

import jakarta.persistence.Entity;

@Entity
class LimitEntity extends Versioned {}
