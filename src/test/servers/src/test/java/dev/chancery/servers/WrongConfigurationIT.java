package dev.chancery.servers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jboss.arquillian.container.test.api.Deployer;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.jboss.shrinkwrap.api.asset.StringAsset;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A wrong value stops the deployment, and the server's log says which and what is allowed. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
class WrongConfigurationIT {
    private static final String SENTENCE =
            "chancery.timeout is 'soon' but must be a duration such as PT30S," + " from PT0.01S to PT24H.";

    @ArquillianResource
    Deployer deployer;

    @Deployment(name = "wrong", managed = false, testable = false)
    static WebArchive wrong() {
        return OwnWarIT.claims("wrong.war")
                .addAsResource(new StringAsset("chancery.timeout=soon"), "META-INF/microprofile-config.properties");
    }

    @Test
    void stopsTheDeploymentWithASentence() throws IOException {
        assertThatThrownBy(() -> deployer.deploy("wrong")).isInstanceOf(Exception.class);
        assertThat(log()).contains(SENTENCE);
    }

    static String log() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of(System.getProperty("server.home")), 6)) {
            return files.filter(
                            file -> file.getFileName().toString().matches("server\\.log|messages\\.log|console\\.log"))
                    .map(WrongConfigurationIT::text)
                    .collect(Collectors.joining());
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            return "";
        }
    }
}
