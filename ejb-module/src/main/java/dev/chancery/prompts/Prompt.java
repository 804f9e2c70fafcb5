package dev.chancery.prompts;

import jakarta.enterprise.util.Nonbinding;
import jakarta.inject.Qualifier;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * On an injected {@link PromptedClaude}: which prompt it asks by.
 *
 * <pre>{@code
 * @Inject @Prompt("claims/triage") PromptedClaude triage;
 *
 * String read(String letter) {
 *     return triage.with("letter", letter).send().text();
 * }
 * }</pre>
 */
@Qualifier
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.FIELD, ElementType.PARAMETER, ElementType.METHOD})
public @interface Prompt {
    /** The prompt's name. */
    @Nonbinding
    String value();

    /** Which of its versions. */
    @Nonbinding
    String label() default PromptReference.PRODUCTION;
}
