package dev.chancery.planted.guardedmethods.audit;

public @interface Audited {}
