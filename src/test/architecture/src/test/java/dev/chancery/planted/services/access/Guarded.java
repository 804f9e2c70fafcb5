package dev.chancery.planted.services.access;

public @interface Guarded {}
