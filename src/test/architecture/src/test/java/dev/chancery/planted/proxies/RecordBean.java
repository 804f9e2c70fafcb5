package dev.chancery.planted.proxies;

import dev.chancery.architecture.Culprit;
import jakarta.enterprise.context.RequestScoped;

@Culprit
@RequestScoped
record RecordBean() {}
