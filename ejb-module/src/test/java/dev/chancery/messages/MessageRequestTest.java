package dev.chancery.messages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.chancery.json.JsonCodec;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MessageRequestTest {
    private static final MessageRequest BASE = MessageRequest.of("claude-sonnet-5-5");

    @Test
    void isTheJsonOfTheApi() {
        assertJson(
                BASE.system("Be brief.").user("Hello").maxTokens(200),
                "{'model':'claude-sonnet-5-5','system':'Be brief.','messages':[{'role':'user','content':'Hello'}],"
                        + "'max_tokens':200}");
    }

    @Test
    void holdsEveryParameter() {
        assertJson(
                BASE.system(TextBlock.of("s").cached(CacheControl.ONE_HOUR))
                        .user("q")
                        .maxTokens(0)
                        .stopSequences("END", "\n\n")
                        .thinking(Thinking.enabled(2048).summarized())
                        .effort(Effort.XHIGH)
                        .outputSchema(Fields.of("type", "object"))
                        .cached(CacheControl.FIVE_MINUTES)
                        .userId("u-1")
                        .serviceTier("standard_only")
                        .speed("fast")
                        .inferenceGeo("us")
                        .container("container_1")
                        .diagnostics(null),
                "{'model':'claude-sonnet-5-5','system':[{'type':'text','text':'s','cache_control':{'type':'ephemeral','ttl':'1h'}}],'messages':[{'role':'user','content':'q'}],'max_tokens':0,'stop_sequences':['END','\\n"
                        + "\\n"
                        + "'],'thinking':{'type':'enabled','budget_tokens':2048,"
                        + "'display':'summarized'},'output_config':{'effort':'xhigh','format':{'type':'json_schema',"
                        + "'schema':{'type':'object'}}},'cache_control':{'type':'ephemeral'},'metadata':{'user_id':'u-1'},"
                        + "'service_tier':'standard_only','speed':'fast','inference_geo':'us','container':'container_1',"
                        + "'diagnostics':{'previous_message_id':null}}");
        assertJson(
                BASE.temperature(0.7).topP(1).topK(40),
                "{'model':'claude-sonnet-5-5','temperature':0.7,'top_p':1.0,'top_k':40}");
        assertJson(BASE.with("mcp_servers", List.of()), "{'model':'claude-sonnet-5-5','mcp_servers':[]}");
    }

    @Test
    void keepsEffortAndSchemaWhicheverCameFirst() {
        MessageRequest schemaFirst =
                BASE.outputSchema(Fields.empty()).effort(Effort.LOW).effort(Effort.HIGH);

        assertThat(schemaFirst.fields().object("output_config").orElseThrow())
                .hasToString("{\"format\":{\"type\":\"json_schema\",\"schema\":{}},\"effort\":\"high\"}");
    }

    @Test
    void putsPicturesAndDocumentsIntoTheUsersTurn() {
        assertJson(
                BASE.user("What is this?").image(new byte[] {1}, "image/webp").document(new byte[] {2}),
                "{'model':'claude-sonnet-5-5','messages':[{'role':'user','content':[{'type':'text','text':'What is"
                        + " this?'},{'type':'image','source':{'type':'base64','media_type':'image/webp','data':'AQ=='}},"
                        + "{'type':'document','source':{'type':'base64','media_type':'application/pdf','data':'Ag=='}}"
                        + "]}]}");
    }

    @Test
    void opensATurnOfTheUserForAPictureAfterClaudes() {
        MessageRequest request = BASE.user("a").assistant("b").image(new byte[] {1}, "image/png");

        assertThat(request.turns()).extracting(Turn::role).containsExactly("user", "assistant", "user");
        assertThat(BASE.document(new byte[] {1}).turns()).extracting(Turn::role).containsExactly("user");
    }

    @Test
    void repeatsAnAnswerAsItCame() {
        String content = "[{\"type\":\"thinking\",\"thinking\":\"\",\"signature\":\"sig\"},"
                + "{\"type\":\"text\",\"text\":\"x\",\"citations\":null,\"new\":1},{\"type\":\"hologram\"}]";
        Message answer = new Message(new JsonCodec().object("{\"role\":\"assistant\",\"content\":" + content + "}"));

        MessageRequest request = BASE.user("a").assistant(answer).user(TextBlock.of("b"));

        assertThat(request.fields())
                .hasToString("{\"model\":\"claude-sonnet-5-5\",\"messages\":[{\"role\":\"user\",\"content\":\"a\"},"
                        + "{\"role\":\"assistant\",\"content\":" + content + "},"
                        + "{\"role\":\"user\",\"content\":[{\"type\":\"text\",\"text\":\"b\"}]}]}");
    }

    @Test
    void offersTools() {
        Fields schema = Fields.of("type", "object", "properties", Fields.empty());
        assertJson(
                BASE.tool(ToolDefinition.of("weather", "Tells the weather", schema)
                                .strict()
                                .deferred())
                        .tool(ToolDefinition.webSearch()
                                .maxUses(3)
                                .allowedDomains("example.com")
                                .blockedDomains("example.org"))
                        .tool(ToolDefinition.browserToolset().cached(CacheControl.FIVE_MINUTES))
                        .tool(ToolDefinition.of("b", "", Fields.empty())
                                .eagerInputStreaming()
                                .allowedCallers("direct")
                                .inputExamples(List.of(Fields.of("a", 1))))
                        .toolChoice(ToolChoice.tool("weather").oneAtATime()),
                "{'model':'claude-sonnet-5-5','tools':[{'name':'weather','description':'Tells the weather',"
                        + "'input_schema':{'type':'object','properties':{}},'strict':true,'defer_loading':true},"
                        + "{'type':'web_search_20260318','name':'web_search','max_uses':3,"
                        + "'allowed_domains':['example.com'],'blocked_domains':['example.org']},"
                        + "{'type':'browser_toolset_20260801','cache_control':{'type':'ephemeral'}},"
                        + "{'name':'b','description':'','input_schema':{},'eager_input_streaming':true,"
                        + "'allowed_callers':['direct'],'input_examples':[{'a':1}]}],"
                        + "'tool_choice':{'type':'tool','name':'weather','disable_parallel_tool_use':true}}");
    }

    @Test
    void namesAnthropicsToolsByTheirDatedTypes() {
        assertThat(List.of(
                        ToolDefinition.webFetch(),
                        ToolDefinition.codeExecution(),
                        ToolDefinition.bash(),
                        ToolDefinition.textEditor(),
                        ToolDefinition.memory(),
                        ToolDefinition.toolSearchBm25(),
                        ToolDefinition.toolSearchRegex(),
                        ToolDefinition.computerToolset()))
                .extracting(tool -> tool.fields().toString())
                .containsExactly(
                        "{\"type\":\"web_fetch_20260318\",\"name\":\"web_fetch\"}",
                        "{\"type\":\"code_execution_20260521\",\"name\":\"code_execution\"}",
                        "{\"type\":\"bash_20250124\",\"name\":\"bash\"}",
                        "{\"type\":\"text_editor_20250728\",\"name\":\"str_replace_based_edit_tool\"}",
                        "{\"type\":\"memory_20250818\",\"name\":\"memory\"}",
                        "{\"type\":\"tool_search_tool_bm25_20251119\",\"name\":\"tool_search_tool_bm25\"}",
                        "{\"type\":\"tool_search_tool_regex_20251119\",\"name\":\"tool_search_tool_regex\"}",
                        "{\"type\":\"computer_toolset_20260801\"}");
    }

    @Test
    void isLeftAsItWasByEveryFurtherStep() {
        MessageRequest shared = BASE.user("a");
        shared.user("b");
        shared.maxTokens(5);

        assertThat(shared).isEqualTo(BASE.user("a"));
        assertThat(shared.model("other").model()).isEqualTo("other");
        assertThat(shared.model()).isEqualTo("claude-sonnet-5-5");
        assertThat(shared.maxTokens()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  ", "a\nb", "a\r\nx-api-key: b", "a\0b"})
    void refusesModelNamesThatCannotBe(String model) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> MessageRequest.of(model))
                .withMessage("model must be 1 to 256 characters, none of them a control character");
        assertThatIllegalArgumentException().isThrownBy(() -> BASE.model(model));
    }

    @Test
    void takesModelNamesWithSlashesUpToTheirLength() {
        assertThat(MessageRequest.of("vendor/claude:1").model()).isEqualTo("vendor/claude:1");
        assertThat(MessageRequest.of("m".repeat(256)).model()).hasSize(256);
        assertThatIllegalArgumentException().isThrownBy(() -> MessageRequest.of("m".repeat(10_000)));
    }

    @Test
    void refusesLimitsBelowZero() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> BASE.maxTokens(-1))
                .withMessage("max_tokens must be 0 or more but is -1");
        assertThat(BASE.maxTokens(Long.MAX_VALUE).maxTokens()).hasValue(Long.MAX_VALUE);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Thinking.enabled(1023))
                .withMessageContaining("thinking.budget_tokens");
    }

    @Test
    void refusesUserIdsThatCannotBe() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> BASE.userId("a\r\nb"))
                .withMessageContaining("metadata.user_id");
        assertThatIllegalArgumentException().isThrownBy(() -> BASE.userId("u".repeat(513)));
        assertThat(BASE.userId("u".repeat(512)).fields().has("metadata")).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "with space", "a.b", "naïve", "a\nb"})
    void refusesNamesOfToolsThatCannotBe(String name) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ToolDefinition.of(name, "", Fields.empty()))
                .withMessageContaining("tool name");
        assertThatIllegalArgumentException().isThrownBy(() -> ToolDefinition.of("n".repeat(129), "", Fields.empty()));
    }

    @Test
    void refusesPicturesOfOtherKinds() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> BASE.image(new byte[0], "image/svg+xml"))
                .withMessageContaining("image/svg+xml");
    }

    @Test
    void takesAPromptOfAHundredMegabytes() {
        MessageRequest request = BASE.user("x".repeat(100 << 20));

        assertThatIllegalArgumentException().isThrownBy(() -> request.fields().toBytes(32 << 20));
    }

    private static void assertJson(WireObject object, String json) {
        assertThat(object.fields()).hasToString(json.replace('\'', '"'));
    }
}
