package dev.chancery.prompts;

/** What a prompt is. */
public enum PromptKind {
    /** A request to Claude: model, parameters, system prompt and messages. */
    CHAT,
    /** A text that other prompts include, such as a system prompt that many share. */
    SYSTEM
}
