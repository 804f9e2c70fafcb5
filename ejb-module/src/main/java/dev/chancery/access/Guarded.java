package dev.chancery.access;

import jakarta.interceptor.InterceptorBinding;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * On the class of a bean: callers of its public methods are asked for a permission. A method says which by {@link
 * Allowed} or by {@code Audited}; one that says nothing is refused to everybody. Stands on the bean's own class, since
 * a container does not intercept what a producer method made.
 */
@Documented
@Inherited
@InterceptorBinding
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.METHOD})
public @interface Guarded {}
