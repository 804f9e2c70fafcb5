package dev.chancery.planted.permissions.access;

public @interface Allowed {}
