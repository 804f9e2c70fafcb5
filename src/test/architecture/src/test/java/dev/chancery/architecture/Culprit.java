package dev.chancery.architecture;

import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;

/** On a planted class: the rule of its package has to report this one; its neighbours without the mark are innocent. */
@Retention(RetentionPolicy.CLASS)
public @interface Culprit {}
