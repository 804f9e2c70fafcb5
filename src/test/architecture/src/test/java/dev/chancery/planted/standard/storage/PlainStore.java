package dev.chancery.planted.standard.storage;

import jakarta.persistence.EntityManager;

class PlainStore {
    EntityManager rows;
}
