package dev.chancery.planted.guardedmethods.keys;

public class KeyRing {
    public void lease() {}
}
