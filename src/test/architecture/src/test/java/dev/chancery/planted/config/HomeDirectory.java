package dev.chancery.planted.config;

import dev.chancery.architecture.Culprit;

@Culprit
class HomeDirectory {
    String path() {
        return System.getProperty("user.home");
    }
}
