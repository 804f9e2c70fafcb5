package dev.chancery.simulator.answer;

import dev.chancery.simulator.json.Json;
import dev.chancery.simulator.prompt.Prompt;
import dev.chancery.simulator.prompt.Tokens;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A sentence quoted from a document that came with citations switched on. */
final class Quotation {

    private Quotation() {}

    static List<Block> from(Prompt prompt) {
        int index = 0;
        List<Block> blocks = new ArrayList<>();
        for (Json block : prompt.userBlocks().toList()) {
            if (block.get("type").is("document")) {
                if (blocks.isEmpty() && block.get("citations").get("enabled").isTrue()) {
                    quote(block, index, prompt.lastText(), blocks);
                }
                index++;
            }
        }
        return blocks;
    }

    private static void quote(Json document, int index, String question, List<Block> blocks) {
        Json source = document.get("source");
        String text = source.get("type").is("text") ? source.get("data").text() : Prompt.text(source.get("content"));
        if (text.isBlank()) {
            quotePage(document, index, blocks);
            return;
        }
        String sentence = Sentences.nearest(text, question);
        Map<String, Object> citation = citation("char_location", sentence, document, index);
        if (source.get("type").is("text")) {
            int start = text.indexOf(sentence);
            citation.put("start_char_index", text.codePointCount(0, start));
            citation.put("end_char_index", text.codePointCount(0, start + sentence.length()));
        } else {
            citation.put("type", "content_block_location");
            citation.put("start_block_index", 0);
            citation.put("end_block_index", 1);
        }
        add(blocks, sentence, citation);
    }

    /** A PDF: the simulator cannot read it, but can point at its first page. */
    private static void quotePage(Json document, int index, List<Block> blocks) {
        Map<String, Object> citation = citation("page_location", "(first page)", document, index);
        citation.put("start_page_number", 1);
        citation.put("end_page_number", 2);
        add(blocks, "what stands on its first page", citation);
    }

    private static Map<String, Object> citation(String type, String cited, Json document, int index) {
        return Json.object(
                "type", type,
                "cited_text", cited,
                "document_index", index,
                "document_title", document.get("title").text(null),
                "file_id", null);
    }

    private static void add(List<Block> blocks, String sentence, Map<String, Object> citation) {
        blocks.add(Block.Text.of("The document has this to say: "));
        blocks.add(new Block.Text(Tokens.of(sentence), List.of(citation)));
    }
}
