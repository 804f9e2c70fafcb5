package dev.chancery.run;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;

/** An application server on this machine that can be given the EAR and started in the foreground. */
interface AppServer {

    String name();

    /** The ports, all on loopback, that must be free before {@link #command()} is run. */
    List<Integer> ports();

    /** Puts the EAR where the server finds it at its start, replacing an older one. */
    void deploy(Path ear) throws IOException;

    ProcessBuilder command();

    /** Tells that the running server has given up on the EAR, so that nobody waits for it. */
    boolean refusedTheEar();

    static AppServer of(Settings settings) {
        return switch (settings.server()) {
            case "wildfly" -> new WildFly(settings.home(), settings.port());
            case "liberty" -> new OpenLiberty(settings.home(), settings.config(), settings.port());
            default ->
                throw new CannotRunException(
                        "chancery.server is \"" + settings.server() + "\"; it must be wildfly or liberty.");
        };
    }

    /** Copies so that no reader ever sees half a file. */
    static void replace(Path source, Path target) throws IOException {
        Files.createDirectories(target.getParent());
        Path whole = Files.copy(
                source, target.resolveSibling(target.getFileName() + ".part"), StandardCopyOption.REPLACE_EXISTING);
        Files.move(whole, target, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    }

    static boolean isFree(int port) {
        try (ServerSocket socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            return true;
        } catch (IOException taken) {
            return false;
        }
    }

    static boolean onWindows() {
        return System.getProperty("os.name").startsWith("Windows");
    }
}
