package dev.chancery.servers;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.asset.StringAsset;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A WAR of somebody else's, with chancery-ejb and what it needs in WEB-INF/lib, nothing else of Chancery on the server. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
class OwnWarIT {
    @Deployment
    static WebArchive claims() {
        return claims("claims.war");
    }

    static WebArchive claims(String name) {
        return ShrinkWrap.create(WebArchive.class, name)
                .addClasses(ClaimsDesk.class, ClaimsResource.class, RestApplication.class)
                .addAsLibrary(new File(System.getProperty("chancery.ejb")), "chancery-ejb.jar")
                .addAsLibraries(ChanceryEar.libraries())
                .addAsWebInfResource(new StringAsset(TestWar.BEANS), "beans.xml");
    }

    @Test
    void answersThroughTheUsersOwnBeans() throws Exception {
        URI address = URI.create("http://127.0.0.1:" + System.getProperty("server.port")
                + "/claims/api/claims/summary?letter=The%20roof%20leaks");
        HttpResponse<String> answer =
                HttpClient.newHttpClient().send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofString());
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).isNotBlank();
    }
}
