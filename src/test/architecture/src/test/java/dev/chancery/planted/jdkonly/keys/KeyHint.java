package dev.chancery.planted.jdkonly.keys;

public record KeyHint(String hint) {}
