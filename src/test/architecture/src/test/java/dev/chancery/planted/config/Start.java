package dev.chancery.planted.config;

import org.eclipse.microprofile.config.Config;

class Start {
    MessagesConfig config(Config config) {
        return MessagesConfig.of(config);
    }
}
