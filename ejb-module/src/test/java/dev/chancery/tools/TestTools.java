package dev.chancery.tools;

import dev.chancery.json.JsonBinding;
import dev.chancery.messages.Claude;

/** The tool runner for tests of other features, without threads of its own. */
public final class TestTools {
    private TestTools() {}

    /** One that asks this Claude. */
    public static ToolRunner runner(Claude claude) {
        return new ToolRunner(claude, new JsonBinding(), Runnable::run);
    }
}
