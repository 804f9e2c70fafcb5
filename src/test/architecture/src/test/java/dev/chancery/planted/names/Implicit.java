package dev.chancery.planted.names;

class Implicit {
    class Management {}
}
