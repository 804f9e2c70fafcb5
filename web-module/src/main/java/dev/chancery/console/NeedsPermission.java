package dev.chancery.console;

import dev.chancery.access.Permission;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * On a view: who may see it, and who finds it in the navigation. The services behind it ask for themselves; this spares
 * people pages on which nothing would work.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface NeedsPermission {
    /** Any one of these suffices. */
    Permission[] value();
}
