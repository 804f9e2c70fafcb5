package dev.chancery.tools;

import dev.chancery.json.JsonBinding;
import dev.chancery.json.JsonSchemas;
import dev.chancery.messages.Fields;
import dev.chancery.messages.ToolDefinition;
import org.jspecify.annotations.Nullable;

/** A tool that the caller runs for Claude: how it is described, and what it does. May be called by many threads. */
public interface Tool {
    /** What Claude is told of it. */
    ToolDefinition definition();

    /**
     * Runs the tool.
     *
     * @param input the arguments as Claude gave them, unchecked
     * @param binding binds them to Java types
     * @return text, or an object that JSON-B can write; null says that it is done
     * @throws Exception to tell Claude that it failed; only the message is told
     */
    @Nullable
    Object call(Fields input, JsonBinding binding) throws Exception;

    /** What a tool does with its arguments. */
    @FunctionalInterface
    interface Body<I> {
        /** As {@link Tool#call}. */
        @Nullable
        Object run(I input) throws Exception;
    }

    /**
     * A function as a tool; its arguments are a record, from which the schema is derived.
     *
     * @throws IllegalArgumentException when the name is not allowed, or no schema can be derived from the type
     */
    static <I> Tool of(String name, String description, Class<I> input, Body<I> body) {
        ToolDefinition definition = ToolDefinition.of(name, description, JsonSchemas.of(input));
        return of(definition, (fields, binding) -> body.run(input.cast(binding.read(fields, input))));
    }

    /** A function as a tool, with a definition of one's own, be it one of Anthropic's; arguments come unchecked. */
    static Tool of(ToolDefinition definition, Body<Fields> body) {
        return of(definition, (fields, binding) -> body.run(fields));
    }

    private static Tool of(ToolDefinition definition, Raw raw) {
        return new Tool() {
            @Override
            public ToolDefinition definition() {
                return definition;
            }

            @Override
            public @Nullable Object call(Fields input, JsonBinding binding) throws Exception {
                return raw.run(input, binding);
            }
        };
    }

    /** A tool's body that binds for itself. */
    @FunctionalInterface
    interface Raw {
        /** As {@link Tool#call}. */
        @Nullable
        Object run(Fields input, JsonBinding binding) throws Exception;
    }
}
