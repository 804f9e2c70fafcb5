package dev.chancery.servers;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.container.test.api.OperateOnDeployment;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.asset.StringAsset;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Applications whose data source is not there are deployed; what becomes of calls is a matter of configuration. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
class NoDatabaseIT {
    private static final String NOWHERE = "chancery.datasource=java:global/jdbc/nowhere\n";

    @Deployment(name = "strict")
    static WebArchive strict() {
        return OwnWarIT.claims("strict.war")
                .addAsResource(new StringAsset(NOWHERE), "META-INF/microprofile-config.properties");
    }

    @Deployment(name = "lenient")
    static WebArchive lenient() {
        return OwnWarIT.claims("lenient.war")
                .addAsResource(
                        new StringAsset(NOWHERE + "chancery.ledger.required=false\n"),
                        "META-INF/microprofile-config.properties");
    }

    @Test
    @OperateOnDeployment("strict")
    void refusesACallThatCannotBeRecordedAndSaysWhy() throws Exception {
        assertThat(status("strict")).isEqualTo(500);
        assertThat(WrongConfigurationIT.log())
                .contains("was not sent, because the usage ledger cannot record it")
                .contains("chancery.ledger.required=false");
    }

    @Test
    @OperateOnDeployment("lenient")
    void makesTheCallWhereThatIsAllowed() throws Exception {
        assertThat(status("lenient")).isEqualTo(200);
    }

    private static int status(String application) throws Exception {
        URI address = URI.create("http://127.0.0.1:" + System.getProperty("server.port") + "/" + application
                + "/api/claims/summary?letter=The%20roof%20leaks");
        return HttpClient.newHttpClient()
                .send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofString())
                .statusCode();
    }
}
