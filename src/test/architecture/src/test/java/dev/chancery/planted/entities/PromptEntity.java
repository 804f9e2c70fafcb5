package dev.chancery.planted.entities;

import jakarta.persistence.Entity;

@Entity
class PromptEntity {}
