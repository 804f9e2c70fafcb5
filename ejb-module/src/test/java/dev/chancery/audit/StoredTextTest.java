package dev.chancery.audit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class StoredTextTest {
    @Test
    void keepsWhatFits() {
        assertThat(StoredText.of("", 5)).isEmpty();
        assertThat(StoredText.of("12345", 5)).isEqualTo("12345");
        assertThat(StoredText.of("\ud83d\ude00 task-management-is-fine", 40))
                .isEqualTo("\ud83d\ude00 task-management-is-fine");
    }

    @Test
    void cutsWhatDoesNotFitBetweenCharacters() {
        assertThat(StoredText.of("123456", 5)).isEqualTo("12...");
        assertThat(StoredText.of("1\ud83d\ude003456", 5)).isEqualTo("1...");
    }

    @Test
    void replacesWhatADatabaseRefuses() {
        assertThat(StoredText.of("a\u0000b\ud83dc\ude00", 10)).isEqualTo("a\ufffdb\ufffdc\ufffd");
    }

    @Test
    void blackensKeysAlsoWhereTheTextIsCut() {
        String key = "sk-ant-" + "test-" + "0123456789";
        assertThat(StoredText.of("the key " + key + " is", 100)).isEqualTo("the key (secret) is");
        assertThat(StoredText.of("the key " + key, 20)).isEqualTo("the key (secret)");
        assertThat(StoredText.of("sk-ant-api...9XQ2", 20)).as("a hint").isEqualTo("sk-ant-api...9XQ2");
    }
}
