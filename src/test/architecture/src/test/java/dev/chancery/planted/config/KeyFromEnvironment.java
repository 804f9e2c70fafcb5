package dev.chancery.planted.config;

import dev.chancery.architecture.Culprit;
import java.util.function.UnaryOperator;

@Culprit
class KeyFromEnvironment {
    UnaryOperator<String> environment = System::getenv;
}
