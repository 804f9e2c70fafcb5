package dev.chancery.keys;

import java.io.IOException;
import java.lang.System.Logger.Level;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Optional;
import java.util.Set;

/** A file of master keys, {@code id:base64} a line, that only its owner reads. */
final class MasterKeyFile {
    private static final System.Logger LOG = System.getLogger("dev.chancery.keys");
    private static final Set<PosixFilePermission> OWNER_ONLY = PosixFilePermissions.fromString("rw-------");
    private static final int LARGEST = 64 * 1024;

    private final Path path;

    MasterKeyFile(Path path) {
        this.path = path;
    }

    /**
     * Reads the file; empty when there is none.
     *
     * @throws SealException when it cannot be read, or has something else in it
     */
    Optional<MasterKeys> read() {
        try {
            if (Files.size(path) > LARGEST) {
                throw new SealException("The file " + path + " is too large to be one of master keys.", null);
            }
            return Optional.of(MasterKeys.parse(Files.readString(path)));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        } catch (IOException e) {
            throw new SealException("The file " + path + " of the master keys cannot be read: " + reason(e) + ".", e);
        } catch (IllegalArgumentException e) {
            throw new SealException("The file " + path + " has no valid master keys: " + e.getMessage() + ".", null);
        }
    }

    /**
     * Reads the file, or makes it, with one new key. Of several nodes that make it at the same time one does, the others
     * read it.
     *
     * @throws SealException when it can be neither read nor made
     */
    MasterKeys readOrCreate(SecureRandom random) {
        return read().orElseGet(() -> create(random));
    }

    /** Whether others than the owner may read it; false where that is not known. */
    boolean isOpenToOthers() {
        try {
            return !OWNER_ONLY.containsAll(Files.getPosixFilePermissions(path));
        } catch (IOException | UnsupportedOperationException e) {
            return false;
        }
    }

    private MasterKeys create(SecureRandom random) {
        MasterKey key = generate(random);
        try {
            Files.createDirectories(path.toAbsolutePath().getParent());
            Path draft = path.resolveSibling(
                    path.getFileName() + "." + HexFormat.of().toHexDigits(random.nextLong()));
            try {
                write(draft, key.reveal() + "\n");
                publish(draft);
            } finally {
                Files.deleteIfExists(draft);
            }
            LOG.log(
                    Level.INFO,
                    "Generated the master key {0} in {1}, readable by its owner only. Back it up apart from the"
                            + " database: without it the stored API keys cannot be opened.",
                    key.id(),
                    path);
        } catch (FileAlreadyExistsException e) {
            LOG.log(Level.DEBUG, "Another node has made {0}", path);
        } catch (IOException e) {
            throw new SealException("No master key could be generated in " + path + ": " + reason(e) + ".", e);
        }
        return read().orElseThrow(() -> new SealException("The file " + path + " has gone.", null));
    }

    /** A link appears whole or not at all, and never takes the place of another node's. */
    private void publish(Path draft) throws IOException {
        try {
            Files.createLink(path, draft);
        } catch (UnsupportedOperationException e) {
            Files.move(draft, path);
        }
    }

    private static MasterKey generate(SecureRandom random) {
        byte[] bytes = new byte[MasterKey.BYTES];
        random.nextBytes(bytes);
        return new MasterKey("m-" + HexFormat.of().toHexDigits(random.nextInt()), bytes);
    }

    private static void write(Path file, String text) throws IOException {
        Set<OpenOption> options = Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        boolean posix = file.getFileSystem().supportedFileAttributeViews().contains("posix");
        FileAttribute<?>[] attributes = posix
                ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(OWNER_ONLY)}
                : new FileAttribute<?>[0];
        try (FileChannel channel = FileChannel.open(file, options, attributes)) {
            ByteBuffer bytes = StandardCharsets.US_ASCII.encode(text);
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
            channel.force(true);
        }
    }

    private static String reason(IOException e) {
        return e.getClass().getSimpleName();
    }
}
