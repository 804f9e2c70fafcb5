package dev.chancery.tools;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Offers a method to Claude as a tool; see {@link ToolBox#of(Object)}. The parameters are the tool's arguments under
 * their own names (compile with {@code -parameters}), described by {@link dev.chancery.json.Description}; what the
 * method returns goes to Claude as text or JSON, and what it throws as an error.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface ClaudeTool {
    /** What the tool does and when to use it: what Claude decides by. */
    String value();

    /** The tool's name; the method's when it is empty. */
    String name() default "";
}
