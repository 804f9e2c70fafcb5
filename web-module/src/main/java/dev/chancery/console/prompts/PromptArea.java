package dev.chancery.console.prompts;

import dev.chancery.prompts.PromptKind;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The two lists of prompts, which are alike: requests to Claude, and the texts that they include. */
enum PromptArea {
    PROMPTS(PromptKind.CHAT, "prompts", "prompts.list."),
    SYSTEM_PROMPTS(PromptKind.SYSTEM, "system-prompts", "system-prompts.list.");

    private final PromptKind kind;
    private final String path;
    private final String keys;

    PromptArea(PromptKind kind, String path, String keys) {
        this.kind = kind;
        this.path = path;
        this.keys = keys;
    }

    static PromptArea of(PromptKind kind) {
        return kind == PromptKind.SYSTEM ? SYSTEM_PROMPTS : PROMPTS;
    }

    PromptKind kind() {
        return kind;
    }

    /** The translation key of something that the list says. */
    String key(String what) {
        return keys + what;
    }

    /** The list's address. */
    String path() {
        return path;
    }

    /** The address of a prompt's page. */
    String path(String name) {
        return path + "/" + encoded(name);
    }

    /** A name as it stands in addresses. */
    static String encoded(String name) {
        return Stream.of(name.split("/", -1))
                .map(part -> URLEncoder.encode(part, StandardCharsets.UTF_8).replace("+", "%20"))
                .collect(Collectors.joining("/"));
    }

    /** The name that an address says, be it encoded or not: names have neither % nor + in them. Empty for none. */
    static String name(List<String> parts) {
        try {
            return URLDecoder.decode(String.join("/", parts), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException notEncoded) {
            return String.join("/", parts);
        }
    }
}
