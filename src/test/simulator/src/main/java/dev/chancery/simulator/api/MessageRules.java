package dev.chancery.simulator.api;

import dev.chancery.simulator.catalogue.ModelCard;
import dev.chancery.simulator.catalogue.ModelCatalogue;
import dev.chancery.simulator.json.Json;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** What the API refuses in a request to create or count a message. The first mistake is reported, with its field. */
final class MessageRules {

    private static final Pattern TOOL_NAME = Pattern.compile("[a-zA-Z0-9_-]{1,128}");
    private static final int MOST_MESSAGES = 100_000;
    private static final int MOST_BREAKPOINTS = 4;
    private static final int LONGEST_USER_ID = 512;

    private final Json body;
    private final ApiVersion version;
    private final boolean creating;

    private MessageRules(Json body, ApiVersion version, boolean creating) {
        this.body = body;
        this.version = version;
        this.creating = creating;
    }

    static MessageRules forCreation(Json body, ApiVersion version) {
        return new MessageRules(body, version, true);
    }

    static MessageRules forCounting(Json body, ApiVersion version) {
        return new MessageRules(body, version, false);
    }

    /** The model asked for, if all is well. */
    ModelCard check() {
        Fields.require(body.isObject(), "the body must be a JSON object");
        Fields.require(body.get("model").isString(), "model: a string is required");
        messages();
        if (creating) {
            creation();
        }
        ModelCard card = model();
        ThinkingRules.check(body, card);
        SamplingRules.check(body, card, version);
        tools(card);
        breakpoints();
        prefill(card);
        return card;
    }

    private void messages() {
        Json messages = body.get("messages");
        Fields.require(messages.isArray(), "messages: an array is required");
        List<Json> all = messages.items();
        Fields.require(!all.isEmpty(), "messages: at least one message is required");
        Fields.require(all.size() <= MOST_MESSAGES, "messages: at most " + MOST_MESSAGES + " are allowed");
        for (int i = 0; i < all.size(); i++) {
            new ContentRules("messages." + i, version).message(all.get(i));
        }
        new ContentRules("system", version).system(body.get("system"));
    }

    private void creation() {
        Json maxTokens = body.get("max_tokens");
        Fields.require(maxTokens.isPresent(), "max_tokens: a whole number is required");
        Fields.require(maxTokens.isInteger() && maxTokens.number(-1) >= 0, "max_tokens: must be 0 or more");
        for (Json sequence : body.get("stop_sequences").items()) {
            Fields.require(!sequence.text().isBlank(), "stop_sequences: each must hold more than white space");
        }
        Json user = body.get("metadata").get("user_id");
        Fields.require(user.text().length() <= LONGEST_USER_ID, "metadata.user_id: at most 512 characters");
    }

    private ModelCard model() {
        String name = body.get("model").text();
        ModelCard card = ModelCatalogue.find(name)
                .filter(found -> found.lifecycle() != ModelCard.Lifecycle.RETIRED)
                .orElseThrow(() -> Problem.of(404, "model: " + Fields.shortened(name)));
        long most = card.largestOutput();
        Fields.require(
                body.get("max_tokens").number(0) <= most,
                "max_tokens: " + name + " puts out at most " + most + " tokens");
        return card;
    }

    private void tools(ModelCard card) {
        List<Json> tools = body.get("tools").items();
        for (int i = 0; i < tools.size(); i++) {
            Json tool = tools.get(i);
            String field = "tools." + i;
            if (tool.get("type").text("custom").equals("custom")) {
                Fields.require(
                        TOOL_NAME.matcher(tool.get("name").text()).matches(),
                        field + ".name: must match " + TOOL_NAME.pattern());
                Fields.require(
                        tool.get("input_schema").get("type").is("object"),
                        field + ".input_schema.type: must be \"object\"");
            }
        }
        Fields.require(
                tools.stream().map(tool -> tool.get("name").text()).distinct().count() == tools.size(),
                "tools: names must be unique");
        choice(tools, card);
    }

    private void choice(List<Json> tools, ModelCard card) {
        Json choice = body.get("tool_choice");
        boolean named = choice.get("type").is("tool");
        boolean forced = named || choice.get("type").is("any");
        Fields.require(
                !forced || card.acceptsForcedTools(),
                "tool_choice.type: " + card.id() + " does not support forced tool use");
        Fields.require(choice.isAbsent() || !tools.isEmpty(), "tool_choice: may only be given with tools");
        Fields.require(
                !named || tools.stream().anyMatch(tool -> tool.get("name").equals(choice.get("name"))),
                "tool_choice.name: there is no tool of this name");
    }

    private void breakpoints() {
        Optional<Json> bad = Fields.find(body, "cache_control").stream()
                .filter(control -> control.isPresent() && !control.get("type").is("ephemeral"))
                .findFirst();
        Fields.require(bad.isEmpty(), "cache_control.type: must be \"ephemeral\"");
        long count = Fields.find(body, "cache_control").stream()
                        .filter(Json::isPresent)
                        .count()
                - (body.get("cache_control").isPresent() ? 1 : 0);
        Fields.require(
                count <= MOST_BREAKPOINTS,
                "cache_control: at most " + MOST_BREAKPOINTS + " blocks may carry it, found " + count);
    }

    private void prefill(ModelCard card) {
        List<Json> messages = body.get("messages").items();
        boolean prefilled = messages.get(messages.size() - 1).get("role").is("assistant");
        Fields.require(
                !prefilled || card.acceptsPrefill(),
                "messages: the last one must come from the user, " + card.id() + " does not support prefilling");
    }
}
