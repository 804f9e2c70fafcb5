package dev.chancery.planted.config;

import dev.chancery.architecture.Culprit;
import org.eclipse.microprofile.config.ConfigProvider;

@Culprit
class Lookup {
    Object config() {
        return ConfigProvider.getConfig();
    }
}
