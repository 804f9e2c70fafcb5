package dev.chancery.planted.consolesees.messages.http;

public class Wire {
    public static void call() {}
}
