package dev.chancery.audit;

import dev.chancery.access.Permission;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * On a method of a {@link dev.chancery.access.Guarded} class that changes or exports something: every call leaves
 * exactly one row in the audit trail, also when it was refused or failed. What the row says beyond this, the method
 * tells {@link AuditDetails}.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface Audited {
    /** What is done, such as "key.rotate"; at most 100 characters. */
    String action();

    /** The type of what it is done to, such as "key"; at most 100 characters. */
    String resource();

    /** Any one of these suffices. */
    Permission[] allowed();

    /**
     * Whether method and row are one transaction: both are kept, or neither is, and the method may be run again when it
     * lost against another transaction. False for a method that calls out or streams: it should write the row with its
     * own change, by {@link AuditTrail#write}; if it did not, the row is written after it.
     */
    boolean transactional() default true;
}
