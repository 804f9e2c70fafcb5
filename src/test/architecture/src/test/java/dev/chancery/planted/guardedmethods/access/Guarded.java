package dev.chancery.planted.guardedmethods.access;

public @interface Guarded {}
