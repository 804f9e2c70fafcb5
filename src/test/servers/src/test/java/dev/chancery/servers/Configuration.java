package dev.chancery.servers;

import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.asset.StringAsset;
import org.jboss.shrinkwrap.api.spec.JavaArchive;

/** Configuration of a whole application: it lies in a library of the EAR. */
final class Configuration {
    private Configuration() {}

    /** A library with these lines, each {@code name=value}. */
    static JavaArchive of(String... lines) {
        return ShrinkWrap.create(JavaArchive.class, "configuration.jar")
                .addAsResource(new StringAsset(String.join("\n", lines)), "META-INF/microprofile-config.properties");
    }
}
