package dev.chancery.servers;

import jakarta.security.enterprise.authentication.mechanism.http.HttpAuthenticationMechanism;
import java.io.File;
import java.net.URISyntaxException;
import java.util.stream.Stream;
import net.bytebuddy.ByteBuddy;
import org.assertj.core.api.Assertions;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.asset.StringAsset;
import org.jboss.shrinkwrap.api.spec.WebArchive;

/** A WAR like one of a user's own: a test class, the beans that it brings, and AssertJ. */
final class TestWar {

    static final String BEANS = """
            <beans xmlns="https://jakarta.ee/xml/ns/jakartaee" version="4.0" bean-discovery-mode="annotated"/>
            """;

    private TestWar() {}

    /** The name comes from the test: Open Liberty caches modules by name. */
    static WebArchive of(Class<?> test, Class<?>... beans) {
        boolean identifies = Stream.of(beans).anyMatch(HttpAuthenticationMechanism.class::isAssignableFrom);
        return ShrinkWrap.create(WebArchive.class, test.getSimpleName() + ".war")
                .addClass(test)
                .addClasses(beans)
                .addClasses(identifies ? new Class<?>[0] : new Class<?>[] {Unidentified.class})
                .addAsLibraries(library(Assertions.class), library(ByteBuddy.class))
                .addAsWebInfResource(new StringAsset(BEANS), "beans.xml");
    }

    private static File library(Class<?> inside) {
        try {
            return new File(
                    inside.getProtectionDomain().getCodeSource().getLocation().toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}
