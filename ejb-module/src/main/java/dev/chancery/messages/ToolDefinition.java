package dev.chancery.messages;

import java.util.List;
import java.util.regex.Pattern;

/**
 * A tool that Claude may use: one of the caller's own, or one that Anthropic defines (by its dated type). Options that
 * this version does not name are set by {@link #with(String, Object)}.
 */
public record ToolDefinition(Fields fields) implements WireObject {
    private static final Pattern NAME = Pattern.compile("[a-zA-Z0-9_-]{1,128}");

    /** Searches the web at Anthropic. */
    public static ToolDefinition webSearch() {
        return anthropic("web_search_20260318", "web_search");
    }

    /** Fetches pages and PDFs at Anthropic. */
    public static ToolDefinition webFetch() {
        return anthropic("web_fetch_20260318", "web_fetch");
    }

    /** Runs code in a container at Anthropic. */
    public static ToolDefinition codeExecution() {
        return anthropic("code_execution_20260521", "code_execution");
    }

    /** A shell that the caller runs. */
    public static ToolDefinition bash() {
        return anthropic("bash_20250124", "bash");
    }

    /** A text editor that the caller runs. */
    public static ToolDefinition textEditor() {
        return anthropic("text_editor_20250728", "str_replace_based_edit_tool");
    }

    /** A memory that the caller keeps. */
    public static ToolDefinition memory() {
        return anthropic("memory_20250818", "memory");
    }

    /** Finds deferred tools by words. */
    public static ToolDefinition toolSearchBm25() {
        return anthropic("tool_search_tool_bm25_20251119", "tool_search_tool_bm25");
    }

    /** Finds deferred tools by regular expression. */
    public static ToolDefinition toolSearchRegex() {
        return anthropic("tool_search_tool_regex_20251119", "tool_search_tool_regex");
    }

    /** A browser that the caller drives; a toolset has no name of its own. */
    public static ToolDefinition browserToolset() {
        return new ToolDefinition(Fields.of("type", "browser_toolset_20260801"));
    }

    /** A computer that the caller drives; a toolset has no name of its own. */
    public static ToolDefinition computerToolset() {
        return new ToolDefinition(Fields.of("type", "computer_toolset_20260801"));
    }

    /** Any tool that Anthropic defines, in any version. */
    public static ToolDefinition anthropic(String type, String name) {
        return new ToolDefinition(Fields.of("type", type, "name", name));
    }

    /**
     * A tool of the caller's own.
     *
     * @param inputSchema a JSON schema of type object, with its fields in a fixed order
     * @throws IllegalArgumentException when the name is not made of 1 to 128 of a-z, A-Z, 0-9, _ and -
     */
    public static ToolDefinition of(String name, String description, Fields inputSchema) {
        if (!NAME.matcher(name).matches()) {
            throw new IllegalArgumentException(
                    "tool name must be 1 to 128 of a-z, A-Z, 0-9, _ and - but is '" + name + "'");
        }
        return new ToolDefinition(
                Fields.of("name", name, "description", description).with("input_schema", inputSchema));
    }

    /** The tool's name; empty for a toolset. */
    public String name() {
        return fields.text("name").orElse("");
    }

    /** The arguments keep to the schema without fail. */
    public ToolDefinition strict() {
        return with("strict", true);
    }

    /** Not shown to Claude before a tool search finds it. */
    public ToolDefinition deferred() {
        return with("defer_loading", true);
    }

    /** The arguments are streamed as they are written, unchecked. */
    public ToolDefinition eagerInputStreaming() {
        return with("eager_input_streaming", true);
    }

    /** Arguments as they might look. */
    public ToolDefinition inputExamples(List<Fields> examples) {
        return with("input_examples", examples);
    }

    /** Who may call: {@code direct}, or code that Claude runs, such as {@code code_execution_20260120}. */
    public ToolDefinition allowedCallers(String... callers) {
        return with("allowed_callers", List.of(callers));
    }

    /** At most so many uses in a request, for web search and web fetch. */
    public ToolDefinition maxUses(long uses) {
        return with("max_uses", uses);
    }

    /** Only these domains, for web search and web fetch. */
    public ToolDefinition allowedDomains(String... domains) {
        return with("allowed_domains", List.of(domains));
    }

    /** None of these domains, for web search and web fetch. */
    public ToolDefinition blockedDomains(String... domains) {
        return with("blocked_domains", List.of(domains));
    }

    /** As a prompt cache breakpoint. */
    public ToolDefinition cached(CacheControl cacheControl) {
        return with("cache_control", cacheControl);
    }

    /** With any option of the tool set. */
    public ToolDefinition with(String name, Object value) {
        return new ToolDefinition(fields.with(name, value));
    }
}
