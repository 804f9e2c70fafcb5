package dev.chancery.messages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.chancery.json.JsonCodec;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class ContentBlockTest {
    private static final JsonCodec CODEC = new JsonCodec();

    /** Each block as the API sends it, or takes it, with fields and values that nobody knows yet among them. */
    static Stream<Arguments> blocks() {
        return Stream.of(
                arguments(TextBlock.class, "{'type':'text','text':'Hello \\ud83d 😀','citations':null}"),
                arguments(TextBlock.class, "{'text':'type last','citations':[],'type':'text'}"),
                arguments(
                        TextBlock.class,
                        "{'type':'text','text':'x','citations':[{'type':'char_location','cited_text':'y',"
                                + "'document_index':0,'document_title':null,'start_char_index':1,'end_char_index':9,"
                                + "'file_id':null},{'type':'smell_location','nose':[1,{'a':null}]}],"
                                + "'cache_control':{'type':'ephemeral','ttl':'1h'},'mood':0.10}"),
                arguments(ThinkingBlock.class, "{'type':'thinking','thinking':'','signature':'c2lnbmVk=='}"),
                arguments(ThinkingBlock.class, "{'type':'thinking','thinking':'hm','signature':''}"),
                arguments(RedactedThinkingBlock.class, "{'type':'redacted_thinking','data':'sealed/+=='}"),
                arguments(
                        ToolUseBlock.class,
                        "{'type':'tool_use','id':'toolu_1','name':'weather','input':{'z':1,'a':{'n':null}},"
                                + "'caller':{'type':'direct'},'toolset_name':'browser'}"),
                arguments(ToolUseBlock.class, "{'type':'tool_use','id':'toolu_1','name':'now','input':{}}"),
                arguments(
                        ServerToolUseBlock.class,
                        "{'type':'server_tool_use','id':'srvtoolu_1','name':'web_search','input':{'query':'q'},"
                                + "'caller':{'type':'code_execution_20260120','tool_id':'t'}}"),
                arguments(
                        WebSearchToolResultBlock.class,
                        "{'type':'web_search_tool_result','tool_use_id':'t','content':[{'type':'web_search_result',"
                                + "'url':'https://example.com','title':'T','encrypted_content':'E','page_age':null}]}"),
                arguments(
                        WebSearchToolResultBlock.class,
                        "{'type':'web_search_tool_result','tool_use_id':'t','content':"
                                + "{'type':'web_search_tool_result_error','error_code':'max_uses_exceeded'}}"),
                arguments(
                        WebFetchToolResultBlock.class,
                        "{'type':'web_fetch_tool_result','tool_use_id':'t','content':{'type':'web_fetch_result',"
                                + "'url':'https://example.com','retrieved_at':null,'content':{'type':'document',"
                                + "'source':{'type':'text','media_type':'text/plain','data':'page'},'title':'T'}}}"),
                arguments(
                        CodeExecutionToolResultBlock.class,
                        "{'type':'code_execution_tool_result','tool_use_id':'t','content':"
                                + "{'type':'code_execution_result','stdout':'out','stderr':'err','return_code':2,"
                                + "'content':[{'type':'code_execution_output','file_id':'file_1'}]}}"),
                arguments(
                        BashCodeExecutionToolResultBlock.class,
                        "{'type':'bash_code_execution_tool_result','tool_use_id':'t','content':"
                                + "{'type':'bash_code_execution_result','stdout':'out','stderr':'err','return_code':-1,"
                                + "'content':[{'type':'bash_code_execution_output','file_id':'file_1'}]}}"),
                arguments(
                        TextEditorCodeExecutionToolResultBlock.class,
                        "{'type':'text_editor_code_execution_tool_result','tool_use_id':'t','content':"
                                + "{'type':'text_editor_code_execution_view_result','file_type':'text','content':'c'}}"),
                arguments(
                        ToolSearchToolResultBlock.class,
                        "{'type':'tool_search_tool_result','tool_use_id':'t','content':"
                                + "{'type':'tool_search_tool_search_result','tool_references':"
                                + "[{'type':'tool_reference','tool_name':'weather'}]}}"),
                arguments(ToolReferenceBlock.class, "{'type':'tool_reference','tool_name':'weather'}"),
                arguments(ContainerUploadBlock.class, "{'type':'container_upload','file_id':'file_1'}"),
                arguments(
                        ImageBlock.class,
                        "{'type':'image','source':{'type':'base64','media_type':'image/png','data':'aGk='}}"),
                arguments(
                        DocumentBlock.class,
                        "{'type':'document','source':{'type':'content','content':[{'type':'text','text':'x'}]},"
                                + "'title':null,'context':'c','citations':{'enabled':true}}"),
                arguments(
                        SearchResultBlock.class,
                        "{'type':'search_result','source':'s','title':'t','content':[{'type':'text','text':'x'}]}"),
                arguments(
                        ToolResultBlock.class,
                        "{'type':'tool_result','tool_use_id':'t','content':[{'type':'text','text':'x'},"
                                + "{'type':'browser_state','tabs':[]}],'is_error':true}"),
                arguments(ToolResultBlock.class, "{'type':'tool_result','tool_use_id':'t','content':'plain'}"),
                arguments(ToolResultBlock.class, "{'type':'tool_result','tool_use_id':'t'}"),
                arguments(UnknownBlock.class, "{'depth':3,'type':'hologram','nested':{'text':7},'list':[[],{}]}"));
    }

    @ParameterizedTest
    @MethodSource("blocks")
    void comesAndGoesUnchanged(Class<?> type, String json) {
        ContentBlock block = ContentBlock.of(fields(json));

        assertThat(block).isExactlyInstanceOf(type);
        assertThat(block.fields()).hasToString(fields(json).toString()).isEqualTo(fields(json));
        assertThat(CODEC.object(block.fields().toBytes())).isEqualTo(fields(json));
        assertThat(block.type()).isEqualTo(fields(json).requireText("type"));
    }

    @ParameterizedTest
    @MethodSource("blocks")
    void isWrittenAsItWasRead(Class<?> type, String json) {
        String compact = json.replace('\'', '"');

        assertThat(ContentBlock.of(fields(json)).fields()).hasToString(compact);
    }

    @Test
    void everyTypeOfBlockIsAmongTheSamples() {
        List<Object> seen = blocks().map(each -> each.get()[0]).distinct().toList();

        assertThat(seen)
                .containsExactlyInAnyOrderElementsOf(leaves(ContentBlock.class).toList());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{'text':'x'}                                           | type",
                "{'type':7}                                             | type",
                "{'type':null}                                          | type",
                "{'type':'text'}                                        | text",
                "{'type':'text','text':7}                               | text",
                "{'type':'thinking'}                                    | thinking",
                "{'type':'redacted_thinking','data':[]}                 | data",
                "{'type':'tool_use','name':'n','input':{}}              | id",
                "{'type':'tool_use','id':'i','input':{}}                | name",
                "{'type':'tool_use','id':'i','name':'n','input':'{}'}   | input",
                "{'type':'server_tool_use','id':'i'}                    | name",
                "{'type':'tool_result'}                                 | tool_use_id",
                "{'type':'web_search_tool_result'}                      | tool_use_id",
                "{'type':'web_fetch_tool_result'}                       | tool_use_id",
                "{'type':'code_execution_tool_result'}                  | tool_use_id",
                "{'type':'bash_code_execution_tool_result'}             | tool_use_id",
                "{'type':'text_editor_code_execution_tool_result'}      | tool_use_id",
                "{'type':'tool_search_tool_result'}                     | tool_use_id",
                "{'type':'tool_reference'}                              | tool_name",
                "{'type':'container_upload'}                            | file_id",
                "{'type':'image','source':'x'}                          | source",
                "{'type':'document','source':'x'}                       | source",
                "{'type':'search_result','title':'t'}                   | source",
            })
    void namesTheFieldThatItLacks(String json, String field) {
        assertThatExceptionOfType(MalformedFieldException.class)
                .isThrownBy(() -> ContentBlock.of(fields(json)))
                .satisfies(e -> assertThat(e.field()).isEqualTo(field))
                .withMessageStartingWith(field + " ");
    }

    @Test
    void refusesTheFieldsOfAnotherType() {
        assertThatExceptionOfType(MalformedFieldException.class)
                .isThrownBy(() -> new TextBlock(fields("{'type':'image','text':'x'}")))
                .withMessage("type must be text but is image");
    }

    @Test
    void citationsSayWhereAndWhat() {
        TextBlock block = new TextBlock(fields("{'type':'text','text':'x','citations':["
                + "{'type':'page_location','cited_text':'y','document_index':2,'document_title':'D',"
                + "'start_page_number':1,'end_page_number':3},"
                + "{'type':'web_search_result_location','cited_text':'z','url':'https://example.com','title':null,"
                + "'encrypted_index':'e'},"
                + "{'type':'search_result_location','source':'s','title':'T','start_block_index':0,"
                + "'end_block_index':1,'search_result_index':0}]}"));

        Citation page = block.citations().get(0);
        assertThat(page.type()).isEqualTo("page_location");
        assertThat(page.citedText()).isEqualTo("y");
        assertThat(page.documentIndex()).hasValue(2);
        assertThat(page.title()).hasValue("D");
        assertThat(page.start()).hasValue(1);
        assertThat(page.end()).hasValue(3);
        Citation web = block.citations().get(1);
        assertThat(web.source()).hasValue("https://example.com");
        assertThat(web.title()).isEmpty();
        assertThat(web.start()).isEmpty();
        Citation search = block.citations().get(2);
        assertThat(search.source()).hasValue("s");
        assertThat(search.title()).hasValue("T");
        assertThat(search.start()).hasValue(0);
        assertThat(search.citedText()).isEmpty();
    }

    @Test
    void noCitationsIsTheSameAsNullOrNone() {
        assertThat(TextBlock.of("x").citations()).isEmpty();
        assertThat(new TextBlock(fields("{'type':'text','text':'x','citations':null}")).citations())
                .isEmpty();
    }

    @Test
    void resultsOfServerToolsGiveWhatCameOrWhyNot() {
        ContentBlock found = ContentBlock.of(fields("{'type':'web_search_tool_result','tool_use_id':'t',"
                + "'content':[{'type':'web_search_result','url':'u'}]}"));
        assertThat(((WebSearchToolResultBlock) found).results())
                .containsExactly(fields("{'type':'web_search_result','url':'u'}"));
        assertThat(((WebSearchToolResultBlock) found).errorCode()).isEmpty();

        ContentBlock refused = ContentBlock.of(fields(
                "{'type':'web_search_tool_result','tool_use_id':'t'," + "'content':{'error_code':'unavailable'}}"));
        assertThat(((WebSearchToolResultBlock) refused).results()).isEmpty();
        assertThat(((WebSearchToolResultBlock) refused).errorCode()).hasValue("unavailable");

        CodeExecutionToolResultBlock code = new CodeExecutionToolResultBlock(
                fields("{'type':'code_execution_tool_result','tool_use_id':'t','content':{'stdout':'o','stderr':'e',"
                        + "'return_code':3,'content':[{'file_id':'f'}]}}"));
        assertThat(code.toolUseId()).isEqualTo("t");
        assertThat(code.stdout()).hasValue("o");
        assertThat(code.stderr()).hasValue("e");
        assertThat(code.returnCode()).hasValue(3);
        assertThat(code.fileIds()).containsExactly("f");
        assertThat(code.errorCode()).isEmpty();

        BashCodeExecutionToolResultBlock bash = new BashCodeExecutionToolResultBlock(
                fields("{'type':'bash_code_execution_tool_result','tool_use_id':'t','content':{'error_code':'x'}}"));
        assertThat(bash.errorCode()).hasValue("x");
        assertThat(bash.stdout()).isEmpty();
        assertThat(bash.returnCode()).isEmpty();
        assertThat(bash.fileIds()).isEmpty();

        WebFetchToolResultBlock fetched = new WebFetchToolResultBlock(fields("{'type':'web_fetch_tool_result',"
                + "'tool_use_id':'t','content':{'url':'u','content':{'type':'document','source':{'type':'text',"
                + "'data':'d'},'title':'T'}}}"));
        assertThat(fetched.url()).hasValue("u");
        assertThat(fetched.document().orElseThrow().title()).hasValue("T");
        assertThat(fetched.document().orElseThrow().source().data()).hasValue("d");

        ToolSearchToolResultBlock tools = new ToolSearchToolResultBlock(fields("{'type':'tool_search_tool_result',"
                + "'tool_use_id':'t','content':{'tool_references':[{'type':'tool_reference','tool_name':'w'}]}}"));
        assertThat(tools.toolReferences())
                .extracting(ToolReferenceBlock::toolName)
                .containsExactly("w");
    }

    @Test
    void aResultThatIsAStringIsOneTextBlock() {
        ToolResultBlock result = ToolResultBlock.of("t", "plain");

        assertThat(result.content()).containsExactly(TextBlock.of("plain"));
        assertThat(result.isError()).isFalse();
        assertThat(ToolResultBlock.error("t", "no").isError()).isTrue();
        assertThat(ToolResultBlock.error("t", "no").fields())
                .hasToString("{\"type\":\"tool_result\",\"tool_use_id\":\"t\",\"content\":\"no\",\"is_error\":true}");
    }

    @Test
    void blocksAreBuiltAsTheApiTakesThem() {
        assertJson(
                TextBlock.of("x").cached(CacheControl.FIVE_MINUTES),
                "{'type':'text','text':'x','cache_control':{'type':'ephemeral'}}");
        assertJson(
                ImageBlock.of(new byte[] {1, 2, 3}, "image/png").cached(CacheControl.ONE_HOUR),
                "{'type':'image','source':{'type':'base64','media_type':'image/png','data':'AQID'},"
                        + "'cache_control':{'type':'ephemeral','ttl':'1h'}}");
        assertJson(
                ImageBlock.of(Source.url("https://example.com/a.png")),
                "{'type':'image','source':{'type':'url','url':'https://example.com/a.png'}}");
        assertJson(
                DocumentBlock.pdf(new byte[] {1}).titled("T").context("C").cited(),
                "{'type':'document','source':{'type':'base64','media_type':'application/pdf','data':'AQ=='},"
                        + "'title':'T','context':'C','citations':{'enabled':true}}");
        assertJson(
                DocumentBlock.of(Source.content(List.of(TextBlock.of("a"), TextBlock.of("b")))),
                "{'type':'document','source':{'type':'content','content':[{'type':'text','text':'a'},"
                        + "{'type':'text','text':'b'}]}}");
        assertJson(
                DocumentBlock.of(Source.file("file_1")),
                "{'type':'document','source':{'type':'file','file_id':'file_1'}}");
        assertJson(
                SearchResultBlock.of("s", "t", "a", "b").cited(),
                "{'type':'search_result','source':'s','title':'t','content':[{'type':'text','text':'a'},"
                        + "{'type':'text','text':'b'}],'citations':{'enabled':true}}");
        assertJson(
                ToolResultBlock.of("t", List.of(TextBlock.of("a"), ToolReferenceBlock.of("w"))),
                "{'type':'tool_result','tool_use_id':'t','content':[{'type':'text','text':'a'},"
                        + "{'type':'tool_reference','tool_name':'w'}]}");
        assertJson(ContainerUploadBlock.of("file_1"), "{'type':'container_upload','file_id':'file_1'}");
    }

    private static Stream<Class<?>> leaves(Class<?> type) {
        return type.isSealed()
                ? Arrays.stream(type.getPermittedSubclasses()).flatMap(ContentBlockTest::leaves)
                : Stream.of(type);
    }

    private static void assertJson(WireObject object, String json) {
        assertThat(object.fields()).hasToString(json.replace('\'', '"'));
    }

    private static Fields fields(String json) {
        return CODEC.object(json.replace('\'', '"'));
    }
}
