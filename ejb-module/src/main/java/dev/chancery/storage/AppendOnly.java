package dev.chancery.storage;

import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;

/** On an entity without a version: its rows are written once. */
@Retention(RetentionPolicy.CLASS)
public @interface AppendOnly {}
