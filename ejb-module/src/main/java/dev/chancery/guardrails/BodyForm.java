package dev.chancery.guardrails;

import dev.chancery.messages.Fields;
import dev.chancery.messages.MessageRequest;
import java.util.Set;
import java.util.function.Consumer;

/** How the body of a request is built, going by its endpoint: where in it texts stand. */
enum BodyForm {
    /** Messages, counts of tokens and batches. */
    MESSAGES {
        @Override
        Fields walk(Fields body, RequestTexts texts) {
            return texts.request(body);
        }

        @Override
        Fields latest(Fields body) {
            return LatestTurns.of(body);
        }
    },

    /** Of endpoints that this version does not know: any text may be somebody's. */
    OTHER {
        @Override
        Fields walk(Fields body, RequestTexts texts) {
            return texts.anything(body);
        }

        @Override
        Fields latest(Fields body) {
            return body;
        }
    };

    private static final Set<String> KNOWN =
            Set.of("/v1/messages", "/v1/messages/count_tokens", "/v1/messages/batches");

    /** @param path from the base address on */
    static BodyForm of(String path) {
        return KNOWN.contains(path) ? MESSAGES : OTHER;
    }

    /** The body with its texts changed. */
    abstract Fields walk(Fields body, RequestTexts texts);

    /** The body without what an earlier request held already. */
    abstract Fields latest(Fields body);

    /** Reads all texts. */
    void each(MessageRequest request, Consumer<String> reader) {
        read(request.fields(), reader);
    }

    /** Reads the texts that no earlier request held. */
    void eachLatest(MessageRequest request, Consumer<String> reader) {
        read(latest(request.fields()), reader);
    }

    /** The request with placeholders. */
    RedactedRequest redact(MessageRequest request, Redactor redactor) {
        Masking masking = new Masking(redactor);
        each(request, masking::learn);
        FieldTexts.deep(request.fields().value("tools"), text -> {
            masking.reserve(text);
            return text;
        });
        Fields masked = walk(request.fields(), new RequestTexts(masking::mask));
        return new RedactedRequest(new MessageRequest(masked), masking.vault());
    }

    private void read(Fields body, Consumer<String> reader) {
        walk(body, new RequestTexts(text -> {
            reader.accept(text);
            return text;
        }));
    }
}
