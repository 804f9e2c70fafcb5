package dev.chancery.assistants;

import java.lang.reflect.Method;
import java.util.List;
import java.util.Map;

/**
 * An interface that is annotated {@link Assistant}, in which nothing is wrong.
 *
 * @param tools classes of beans with tools
 * @param methods those that ask Claude
 */
record Declaration(Class<?> type, List<Class<?>> tools, Map<Method, DeclaredMethod> methods) {}
