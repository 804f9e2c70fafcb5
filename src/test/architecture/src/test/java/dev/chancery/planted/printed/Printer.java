package dev.chancery.planted.printed;

import dev.chancery.architecture.Culprit;

@Culprit
class Printer {
    void print() {
        System.out.println("printed");
    }
}
