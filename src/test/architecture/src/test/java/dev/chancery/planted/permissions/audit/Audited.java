package dev.chancery.planted.permissions.audit;

public @interface Audited {}
