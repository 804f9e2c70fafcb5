package dev.chancery.api;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** A body that is read no further than is allowed. */
public final class BoundedBody {
    private BoundedBody() {}

    /**
     * Reads a body whole.
     *
     * @param contentLength as the header says it; null when it does not
     * @param most in bytes
     * @throws RefusedException when it is larger; of one that says so, nothing is read
     * @throws IOException when it breaks off
     */
    public static byte[] read(InputStream in, @Nullable String contentLength, int most) throws IOException {
        if (contentLength != null && contentLength.matches("[0-9]+") && isMore(contentLength, most)) {
            throw tooLarge(most);
        }
        byte[] bytes = in.readNBytes(most + 1);
        if (bytes.length > most) {
            throw tooLarge(most);
        }
        return bytes;
    }

    /**
     * The text that bytes of UTF-8 are.
     *
     * @param what it is, for the error
     * @throws InvalidRequestException when they are not in UTF-8
     */
    public static String text(byte[] utf8, String what) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(utf8))
                    .toString();
        } catch (CharacterCodingException e) {
            throw new InvalidRequestException(what, "must be in UTF-8");
        }
    }

    private static boolean isMore(String digits, int most) {
        return digits.length() > 18 || Long.parseLong(digits) > most;
    }

    private static RefusedException tooLarge(int most) {
        return new RefusedException(ProblemKind.TOO_LARGE, "The body must have at most " + most + " bytes.");
    }
}
