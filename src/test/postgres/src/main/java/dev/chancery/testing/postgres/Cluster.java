package dev.chancery.testing.postgres;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Stream;

/** The files of a server, in a directory of their own, and how to start it on them. */
record Cluster(Programs programs, Account account, Path directory, int port, Durability durability) {

    static Cluster in(Path directory, Durability durability) throws IOException {
        return new Cluster(Programs.find(), Account.forOwnerOf(directory), directory, freePort(), durability);
    }

    static Path newDirectory() throws IOException {
        return Files.createTempDirectory("chancery-postgres-");
    }

    /** Makes the files of an empty server, entered by this user with this password only. */
    void initialise(String user, String password) throws IOException {
        account.own(directory);
        Path passwordFile = Files.createFile(
                directory.resolve("password"),
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(passwordFile, password);
        account.own(passwordFile);
        Shell.output(command(List.of(
                programs.named("initdb"),
                "--pgdata=" + data(),
                "--username=" + user,
                "--pwfile=" + passwordFile,
                "--auth=scram-sha-256",
                "--encoding=UTF8",
                "--locale=C",
                "--no-sync")));
        Files.delete(passwordFile);
    }

    /** Starts a server, which is not ready yet. */
    Postmaster start() throws IOException {
        return new Postmaster(
                command(Stream.concat(Stream.of(programs.named("postgres"), "-D", data().toString()), settings())
                                .toList())
                        .redirectErrorStream(true)
                        .redirectOutput(ProcessBuilder.Redirect.appendTo(log().toFile()))
                        .start());
    }

    /** Clients come over TCP only: the path of a socket in a temporary directory may be too long for one. */
    private Stream<String> settings() {
        return Stream.concat(
                        Stream.of(
                                "listen_addresses=127.0.0.1",
                                "port=" + port,
                                "unix_socket_directories=",
                                "max_connections=200"),
                        durability.settings().stream())
                .flatMap(setting -> Stream.of("-c", setting));
    }

    private ProcessBuilder command(List<String> command) {
        return new ProcessBuilder(account.command(command)).directory(directory.toFile());
    }

    /** What the server wrote, for a message about why it does not run. */
    String lastWords() throws IOException {
        return Files.exists(log()) ? Files.readString(log()) : "";
    }

    private Path data() {
        return directory.resolve("data");
    }

    private Path log() {
        return directory.resolve("log");
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
