package dev.chancery.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DeployTest {

    @TempDir
    Path folder;

    private Path ear;
    private Path home;

    @BeforeEach
    void buildAnEar() throws IOException {
        ear = Files.writeString(folder.resolve("chancery.ear"), "first");
        home = folder.resolve("home");
    }

    @Test
    void wildFlyTakesTheEarAgainAfterItFailed() throws IOException {
        WildFly wildFly = new WildFly(home, 8080);
        wildFly.deploy(ear);
        Path deployments = home.resolve("standalone/deployments");
        Files.createFile(deployments.resolve("chancery.ear.failed"));
        assertThat(wildFly.refusedTheEar()).isTrue();

        Files.writeString(ear, "second");
        wildFly.deploy(ear);

        assertThat(wildFly.refusedTheEar()).isFalse();
        assertThat(deployments.resolve("chancery.ear")).hasContent("second");
        assertThat(deployments.resolve("chancery.ear.dodeploy")).exists();
    }

    @Test
    void wildFlyMovesAllItsPortsTogether() {
        assertThat(new WildFly(home, 8080).ports()).containsExactly(8080, 9990);
        assertThat(new WildFly(home, 8180).ports()).containsExactly(8180, 10090);
    }

    @Test
    void libertyForgetsItsCacheOnlyWhenTheEarChanged() throws IOException {
        OpenLiberty liberty = new OpenLiberty(home, config(), 9080);
        Path cached = home.resolve("usr/servers/chancery/workarea/cache/chancery-ejb.jar");
        liberty.deploy(ear);
        Files.createDirectories(cached.getParent());
        Files.createFile(cached);

        liberty.deploy(ear);
        assertThat(cached).exists();

        Files.writeString(ear, "second");
        liberty.deploy(ear);
        assertThat(cached).doesNotExist();
        assertThat(home.resolve("usr/servers/chancery/dropins/chancery.ear")).hasContent("second");
    }

    @Test
    void libertyGetsTheConfigurationAnewAndItsLogTellsAFailure() throws IOException {
        OpenLiberty liberty = new OpenLiberty(home, config(), 9080);
        liberty.deploy(ear);
        Path server = home.resolve("usr/servers/chancery");
        assertThat(server.resolve("server.xml")).hasContent("<server/>");
        assertThat(liberty.refusedTheEar()).isFalse();

        Files.createDirectories(server.resolve("logs"));
        Files.writeString(server.resolve("logs/messages.log"), "E CWWKZ0002E: An exception occurred");
        assertThat(liberty.refusedTheEar()).isTrue();

        liberty.deploy(ear);
        assertThat(liberty.refusedTheEar()).isFalse();
    }

    private Path config() throws IOException {
        Path config = Files.createDirectories(folder.resolve("liberty/config"));
        Files.writeString(config.resolve("server.xml"), "<server/>");
        return config.getParent();
    }
}
