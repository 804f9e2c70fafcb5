package dev.chancery.servers;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.jboss.arquillian.container.test.api.Testable;
import org.jboss.shrinkwrap.api.Archive;
import org.jboss.shrinkwrap.api.Filters;
import org.jboss.shrinkwrap.api.Node;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.asset.StringAsset;
import org.jboss.shrinkwrap.api.importer.ZipImporter;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.jboss.shrinkwrap.api.spec.JavaArchive;
import org.jboss.shrinkwrap.api.spec.WebArchive;

/** The EAR of this build: as it is, or with one more WAR beside its modules, which stay untouched. */
final class ChanceryEar {

    private static final String DESCRIPTOR = "META-INF/application.xml";

    private ChanceryEar() {}

    static EnterpriseArchive asBuilt() {
        return ShrinkWrap.create(ZipImporter.class, "chancery.ear")
                .importFrom(new File(System.getProperty("chancery.ear")))
                .as(EnterpriseArchive.class);
    }

    /** The libraries that chancery-ejb needs, as the EAR has them. */
    static Archive<?>[] libraries() {
        return asBuilt().getContent(Filters.include("/lib/.*\\.jar")).values().stream()
                .map(ChanceryEar::library)
                .toArray(Archive<?>[]::new);
    }

    private static Archive<?> library(Node node) {
        String name = node.getPath().get().replaceFirst(".*/", "");
        return ShrinkWrap.create(ZipImporter.class, name)
                .importFrom(node.getAsset().openStream())
                .as(JavaArchive.class);
    }

    /** The test classes in the WAR run inside the server, where they see the beans of the ejb module. */
    static EnterpriseArchive with(WebArchive tests) {
        return beside(Testable.archiveToTest(tests));
    }

    /** The WAR is one more of the EAR's. */
    static EnterpriseArchive beside(WebArchive war) {
        EnterpriseArchive ear = asBuilt();
        String descriptor = withModule(text(ear, DESCRIPTOR), war.getName());
        ear.delete(DESCRIPTOR);
        return ear.setApplicationXML(new StringAsset(descriptor)).addAsModule(war);
    }

    /** A module that application.xml does not name is not deployed. */
    private static String withModule(String descriptor, String war) {
        String module = "<module><web><web-uri>%s</web-uri><context-root>/%s</context-root></web></module>"
                .formatted(war, war.replace(".war", ""));
        int end = descriptor.lastIndexOf("</module>") + "</module>".length();
        return descriptor.substring(0, end) + module + descriptor.substring(end);
    }

    private static String text(EnterpriseArchive ear, String path) {
        try (InputStream content = ear.get(path).getAsset().openStream()) {
            return new String(content.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
