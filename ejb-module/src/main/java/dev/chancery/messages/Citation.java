package dev.chancery.messages;

import java.util.Optional;
import java.util.OptionalLong;

/**
 * Where a text comes from. By {@link #type()}: {@code char_location}, {@code page_location},
 * {@code content_block_location} name a document and a range in it; {@code search_result_location} a search result;
 * {@code web_search_result_location} an address. A type that this version does not know keeps its fields.
 */
public record Citation(Fields fields) implements WireObject {
    /** @throws MalformedFieldException when there is no type */
    public Citation {
        fields.requireText("type");
    }

    static Citation of(Fields fields) {
        return new Citation(fields);
    }

    /** The kind of place. */
    public String type() {
        return fields.requireText("type");
    }

    /** The words that are cited. */
    public String citedText() {
        return fields.text("cited_text").orElse("");
    }

    /** Which of the request's documents, counted from 0. */
    public OptionalLong documentIndex() {
        return fields.number("document_index");
    }

    /** The title of the document, page or search result. */
    public Optional<String> title() {
        return fields.text("document_title").or(() -> fields.text("title"));
    }

    /** The address of the page, or the source of the search result. */
    public Optional<String> source() {
        return fields.text("url").or(() -> fields.text("source"));
    }

    /** First character, page or block, by the type; characters and blocks from 0, pages from 1. */
    public OptionalLong start() {
        return first("start_char_index", "start_page_number", "start_block_index");
    }

    /** The one after the last character, page or block. */
    public OptionalLong end() {
        return first("end_char_index", "end_page_number", "end_block_index");
    }

    private OptionalLong first(String... names) {
        for (String name : names) {
            OptionalLong number = fields.number(name);
            if (number.isPresent()) {
                return number;
            }
        }
        return OptionalLong.empty();
    }
}
