package dev.chancery.planted.printed;

class Quiet {
    String line = System.lineSeparator();
}
