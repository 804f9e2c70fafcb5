package dev.chancery.keys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MasterKeyFileTest {
    private static final SecureRandom RANDOM = new SecureRandom();

    @TempDir
    private Path directory;

    @Test
    void isGeneratedOnceForItsOwnerOnly() throws Exception {
        Path path = directory.resolve("not/yet/there/master.key");
        MasterKeyFile file = new MasterKeyFile(path);
        assertThat(file.read()).isEmpty();

        MasterKeys made = file.readOrCreate(RANDOM);

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(path)))
                .isEqualTo("rw-------");
        assertThat(file.isOpenToOthers()).isFalse();
        assertThat(reveal(file.readOrCreate(RANDOM))).isEqualTo(reveal(made));
        assertThat(Files.list(path.getParent())).as("no draft is left").containsExactly(path);
    }

    @Test
    void isTheSameForAllWhoMakeItAtOnce() throws Exception {
        Path path = directory.resolve("master.key");
        List<String> made = IntStream.range(0, 200)
                .parallel()
                .mapToObj(i -> reveal(new MasterKeyFile(path).readOrCreate(RANDOM)))
                .distinct()
                .toList();

        assertThat(made).hasSize(1);
        assertThat(Files.list(directory)).containsExactly(path);
    }

    @Test
    void saysThatOthersMayReadIt() throws Exception {
        Path path = directory.resolve("master.key");
        MasterKeyFile file = new MasterKeyFile(path);
        assertThat(file.isOpenToOthers()).as("there is none").isFalse();
        file.readOrCreate(RANDOM);
        Files.setPosixFilePermissions(path, PosixFilePermissions.fromString("rw-r-----"));

        assertThat(file.isOpenToOthers()).isTrue();
    }

    @Test
    void saysWhatIsWrongWithTheFileWithoutShowingIt() throws Exception {
        Path path = directory.resolve("master.key");
        Files.writeString(path, "a:Y2FuYXJ5\n");
        assertThatExceptionOfType(SealException.class)
                .isThrownBy(() -> new MasterKeyFile(path).readOrCreate(RANDOM))
                .withMessage(
                        "The file " + path + " has no valid master keys: the master key a must be 32 bytes but is 6.");
        Files.writeString(path, "");
        assertThatExceptionOfType(SealException.class)
                .isThrownBy(() -> new MasterKeyFile(path).readOrCreate(RANDOM))
                .withMessage("The file " + path + " has no valid master keys: there is no master key in it.");
        Files.write(path, new byte[100_000]);
        assertThatExceptionOfType(SealException.class)
                .isThrownBy(() -> new MasterKeyFile(path).read())
                .withMessage("The file " + path + " is too large to be one of master keys.");
        assertThatExceptionOfType(SealException.class)
                .isThrownBy(() -> new MasterKeyFile(directory).read())
                .withMessage("The file " + directory + " of the master keys cannot be read: IOException.");
    }

    @Test
    void saysThatItCannotBeMade() throws Exception {
        Path inTheWay = Files.writeString(directory.resolve("file"), "");
        Path path = inTheWay.resolve("master.key");

        assertThatExceptionOfType(SealException.class)
                .isThrownBy(() -> new MasterKeyFile(path).readOrCreate(RANDOM))
                .withMessageMatching("(No master key could be generated in|The file) .*file/master.key.*: .*\\.");
    }

    private static String reveal(MasterKeys keys) {
        return keys.first().orElseThrow().reveal();
    }
}
