package dev.chancery.planted.versions;

import jakarta.persistence.Entity;

@AppendOnly
@Entity
class AuditEntity {}
