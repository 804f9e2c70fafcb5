package dev.chancery.pipeline;

import dev.chancery.tools.ClaudeTool;

/** A bean whose class only its own package sees, as beans often are. */
class HiddenDesk {
    @ClaudeTool("Greets")
    public String greet(String name) {
        return "Hello " + name;
    }
}
