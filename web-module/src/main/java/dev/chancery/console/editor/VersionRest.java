package dev.chancery.console.editor;

import dev.chancery.console.kit.RestDialog;
import dev.chancery.messages.Fields;
import dev.chancery.prompts.PromptContent;

/** How a script adds a version to a prompt. */
public final class VersionRest {
    private VersionRest() {}

    /** @param basedOn the newest version that its author has read; 0 for a new prompt */
    public static RestDialog put(String name, PromptContent content, String message, int basedOn) {
        return new RestDialog(
                "PUT",
                "/prompts/" + PromptArea.encoded(name) + "/versions",
                Fields.of("message", message, "kind", content.kind().name())
                        .with("body", content.body())
                        .toString(),
                basedOn == 0 ? "If-None-Match: *" : "If-Match: \"" + basedOn + "\"");
    }
}
