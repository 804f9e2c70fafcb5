package dev.chancery.messages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SourceTest {
    @Test
    void encodesBytes() {
        Source source = Source.base64(new byte[] {(byte) 0xfb, (byte) 0xff, 0}, "image/png");

        assertThat(source.fields()).hasToString("{\"type\":\"base64\",\"media_type\":\"image/png\",\"data\":\"+/8A\"}");
        assertThat(source.type()).isEqualTo("base64");
        assertThat(source.mediaType()).hasValue("image/png");
        assertThat(source.data()).hasValue("+/8A");
    }

    @Test
    void takesWhatIsEncodedAlready() {
        assertThat(Source.base64("aGk=", "image/png").data()).hasValue("aGk=");
        assertThat(Source.base64("", "image/png").data()).hasValue("");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", "aG k", "aGk=\n", "a-_8", "data:image/png;base64,aGk=", "äöü="})
    void refusesWhatIsNoBase64(String data) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Source.base64(data, "image/png"))
                .withMessageStartingWith("source.data must be base64");
    }

    @Test
    void refusesABlankMediaType() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Source.base64("aGk=", " "))
                .withMessage("source.media_type must not be blank");
    }

    @Test
    void namesTextsAddressesAndFiles() {
        assertThat(Source.text("t").fields())
                .hasToString("{\"type\":\"text\",\"media_type\":\"text/plain\",\"data\":\"t\"}");
        assertThat(Source.url("https://example.com/x").fields())
                .hasToString("{\"type\":\"url\",\"url\":\"https://example.com/x\"}");
        assertThat(Source.file("file_1").fields()).hasToString("{\"type\":\"file\",\"file_id\":\"file_1\"}");
    }
}
