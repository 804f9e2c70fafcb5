package dev.chancery.tools;

import dev.chancery.json.JsonBinding;
import dev.chancery.messages.Claude;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.concurrent.ForkJoinPool;

/** Puts the tool runner together as {@link ToolBeans} does, with threads that need no server. */
@ApplicationScoped
public class ToolsWithoutServerBeans {
    @Produces
    @Singleton
    ToolRunner toolRunner(Claude claude, JsonBinding binding) {
        return new ToolRunner(claude, binding, ForkJoinPool.commonPool());
    }
}
