package dev.chancery.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** No package in two modules: package-private access would fail across their class loaders. */
class ModulesTest {

    @TempDir
    Path directory;

    @Test
    void seesEveryPackageOfTheSources() {
        for (Module module : Module.shipped()) {
            assertThat(module.sourceTypes()).as("sources of " + module.name()).isNotEmpty();
            assertThat(module.compiledTypes()).containsAll(module.sourceTypes());
        }
    }

    @Test
    void haveNoPackageInCommon() {
        assertThat(shared(Module.shipped())).isEmpty();
    }

    @Test
    void aSharedPackageIsFound() throws IOException {
        Module one = planted("one", "dev/chancery/keys/KeyRing", "dev/chancery/usage/Ledger");
        Module two = planted("two", "dev/chancery/keys/KeysView");

        assertThat(shared(List.of(one, two))).containsExactly("dev.chancery.keys");
    }

    private static Set<String> shared(List<Module> modules) {
        Set<String> seen = new TreeSet<>();
        Set<String> shared = new TreeSet<>();
        modules.forEach(module ->
                module.packages().stream().filter(name -> !seen.add(name)).forEach(shared::add));
        return shared;
    }

    private Module planted(String name, String... types) throws IOException {
        Module module = Module.at(directory.resolve(name));
        for (String type : types) {
            Path file = module.classes().resolve(type + ".class");
            Files.createDirectories(file.getParent());
            Files.createFile(file);
        }
        return module;
    }
}
