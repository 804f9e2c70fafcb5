package dev.chancery.console.editor;

import dev.chancery.prompts.PromptKind;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The two lists of prompts, which are alike: requests to Claude, and the texts that they include. */
public enum PromptArea {
    /** Requests to Claude. */
    PROMPTS(PromptKind.CHAT, "prompts", "prompts.list."),
    /** Texts that they include. */
    SYSTEM_PROMPTS(PromptKind.SYSTEM, "system-prompts", "system-prompts.list.");

    private final PromptKind kind;
    private final String path;
    private final String keys;

    PromptArea(PromptKind kind, String path, String keys) {
        this.kind = kind;
        this.path = path;
        this.keys = keys;
    }

    /** That of a kind. */
    public static PromptArea of(PromptKind kind) {
        return kind == PromptKind.SYSTEM ? SYSTEM_PROMPTS : PROMPTS;
    }

    /** Whose list it is. */
    public PromptKind kind() {
        return kind;
    }

    /** The translation key of something that the list says. */
    public String key(String what) {
        return keys + what;
    }

    /** The list's address. */
    public String path() {
        return path;
    }

    /** The address of a prompt's page. */
    public String path(String name) {
        return path + "/" + encoded(name);
    }

    /** A name as it stands in addresses. */
    public static String encoded(String name) {
        return Stream.of(name.split("/", -1))
                .map(part -> URLEncoder.encode(part, StandardCharsets.UTF_8).replace("+", "%20"))
                .collect(Collectors.joining("/"));
    }

    /** The name that an address says, be it encoded or not: names have neither % nor + in them. Empty for none. */
    public static String name(List<String> parts) {
        try {
            return URLDecoder.decode(String.join("/", parts), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException notEncoded) {
            return String.join("/", parts);
        }
    }
}
