package dev.chancery.assistants;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** On a parameter of an {@link Assistant}'s method: the value of a prompt's variable. */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.PARAMETER)
public @interface Variable {
    /** The variable's name; the parameter's when it is empty and the interface is compiled with {@code -parameters}. */
    String value() default "";
}
