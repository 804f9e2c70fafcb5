package dev.chancery.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;

/** The classes that the rules look at. */
final class Code {

    static final String ROOT = "dev.chancery";
    static final String PLANTED = "dev.chancery.planted";

    private Code() {}

    /** All that ships; fails when a source file is not among the classes: a rule that sees nothing passes. */
    static JavaClasses shipped() {
        Set<String> expected = new TreeSet<>();
        Module.shipped().forEach(module -> expected.addAll(module.sourceTypes()));
        JavaClasses classes = new ClassFileImporter()
                .importPaths(Module.shipped().stream().map(Module::classes).toArray(Path[]::new));
        Set<String> seen = new TreeSet<>();
        classes.forEach(type -> seen.add(type.getName()));
        assertThat(expected).as("source files of the shipped modules").isNotEmpty();
        assertThat(seen)
                .as("imported classes; compile ejb-module and web-module first")
                .containsAll(expected);
        return classes;
    }

    /** The mistakes planted for one rule. */
    static JavaClasses planted(Rule rule) {
        return new ClassFileImporter().importPackages(rule.plantedRoot());
    }
}
