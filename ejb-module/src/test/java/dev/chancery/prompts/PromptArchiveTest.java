package dev.chancery.prompts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;

class PromptArchiveTest {
    @Test
    void givesBackWhatWasAdded() throws IOException {
        List<PromptText> files = List.of(new PromptText("claims/分诊.yaml", "信\n"), new PromptText("b.yml", ""));
        byte[] archive = archive(files);
        assertThat(PromptArchive.read(new ByteArrayInputStream(archive))).isEqualTo(files);
        assertThat(archive(files)).isEqualTo(archive);
    }

    @Test
    void leavesOutWhatIsNoPrompt() throws IOException {
        byte[] archive = archive(List.of(
                new PromptText("README.md", "x"), new PromptText("folder/", ""), new PromptText("../up.yaml", "a")));
        assertThat(PromptArchive.read(new ByteArrayInputStream(archive)))
                .as("a path decides nothing")
                .containsExactly(new PromptText("../up.yaml", "a"));
    }

    @Test
    void unpacksNoMoreThanIsAllowed() throws IOException {
        refused(zeros(65), "archive must have at most 64000000 bytes when unpacked.");
        refused(
                archive(IntStream.rangeClosed(0, 2000)
                        .mapToObj(i -> new PromptText(i + ".txt", ""))
                        .toList()),
                "archive must have at most 2000 files.");
    }

    @Test
    void refusesWhatIsNoArchive() throws IOException {
        refused(new byte[0], "archive must be a ZIP archive with at least one file.");
        refused("name: p".getBytes(StandardCharsets.UTF_8), "archive must be a ZIP archive");
        byte[] archive = archive(List.of(new PromptText("a.yaml", "text ".repeat(100))));
        refused(Arrays.copyOf(archive, 45), "archive is no ZIP archive that can be read.");
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("a.yaml"));
            zip.write(new byte[] {(byte) 0xC3, 0x28});
        }
        refused(bytes.toByteArray(), "file in a.yaml is not in UTF-8.");
    }

    private static byte[] zeros(int megabytes) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("a.yaml"));
            byte[] million = new byte[1_000_000];
            for (int i = 0; i < megabytes; i++) {
                zip.write(million);
            }
        }
        return bytes.toByteArray();
    }

    private static byte[] archive(List<PromptText> files) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (PromptArchive archive = new PromptArchive(bytes)) {
            for (PromptText file : files) {
                archive.add(file);
            }
        }
        return bytes.toByteArray();
    }

    private static void refused(byte[] archive, String message) {
        assertThatExceptionOfType(InvalidPromptException.class)
                .isThrownBy(() -> PromptArchive.read(new ByteArrayInputStream(archive)))
                .withMessageStartingWith(message);
    }
}
