package dev.chancery.assistants;

import java.lang.reflect.Method;

/** A method of an assistant, as it is declared. */
record DeclaredMethod(Method method, Wording wording, Arguments arguments, Reply reply) {}
