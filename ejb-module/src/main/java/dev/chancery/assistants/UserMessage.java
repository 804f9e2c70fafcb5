package dev.chancery.assistants;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * What a method of an {@link Assistant} asks: a template, filled with the method's {@link Variable}s. Values are never read as
 * a template.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface UserMessage {
    /** The template. */
    String value();
}
