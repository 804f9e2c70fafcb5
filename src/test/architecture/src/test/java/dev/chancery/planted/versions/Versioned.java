package dev.chancery.planted.versions;

import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.Version;

@MappedSuperclass
class Versioned {
    @Version
    long version;
}
