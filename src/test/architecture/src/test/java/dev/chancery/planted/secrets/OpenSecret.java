package dev.chancery.planted.secrets;

import dev.chancery.architecture.Culprit;

@Culprit
class OpenSecret {
    @Override
    public String toString() {
        return "hidden";
    }
}
