package dev.chancery.messages.http;

import dev.chancery.messages.Fields;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How many tokens a request may have, before anybody counts them: four bytes of English to a token, two characters of
 * other scripts to three; files by rules of thumb, since their Base64 text is not what is read. Rather too many than too
 * few.
 */
public final class TokenEstimate {
    private static final long IMAGE = 1_600;
    private static final long BYTES_OF_A_FILE_TO_A_TOKEN = 40;

    private TokenEstimate() {}

    /** Of a JSON value: a text, {@link Fields}, a list, or another. */
    public static long of(@Nullable Object value) {
        if (value instanceof String text) {
            return of(text);
        }
        if (value instanceof List<?> list) {
            return list.stream().mapToLong(TokenEstimate::of).sum();
        }
        if (value instanceof Fields fields) {
            return "base64".equals(fields.value("type")) ? ofFile(fields) : ofEach(fields);
        }
        return 1;
    }

    private static long ofEach(Fields fields) {
        long[] sum = {0};
        fields.forEach((name, value) -> sum[0] += 1 + of(value));
        return sum[0];
    }

    private static long ofFile(Fields source) {
        boolean image = String.valueOf(source.value("media_type")).startsWith("image/");
        int length = String.valueOf(source.value("data")).length();
        return image ? IMAGE : IMAGE + length / BYTES_OF_A_FILE_TO_A_TOKEN;
    }

    private static long of(String text) {
        long quarters = 0;
        for (int i = 0; i < text.length(); i++) {
            quarters += text.charAt(i) < 0x80 ? 1 : 6;
        }
        return quarters / 4 + 1;
    }
}
