package dev.chancery.assistants;

import jakarta.enterprise.inject.Stereotype;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * On an interface: the container makes a bean of it, application-scoped and to be injected, whose methods ask Claude.
 *
 * <pre>{@code
 * @Assistant
 * public interface ClaimAssistant {
 *     @Prompt("claims/triage")
 *     Triage triage(@Variable("letter") String letter);
 * }
 * }</pre>
 *
 * <p>A method says what is asked: by a managed prompt ({@link dev.chancery.prompts.Prompt}), or by {@link UserMessage} and
 * {@link SystemMessage} in place. Its parameters are annotated {@link Variable} or {@link ConversationId}, or are of type
 * {@link dev.chancery.messages.CallOptions}; null values count as missing, null options as none. It returns
 *
 * <ul>
 *   <li>{@code String}: the answer's text, which may be cut off at its largest length; {@link
 *       dev.chancery.messages.Message} tells why Claude stopped;
 *   <li>a record, an enum, or a list of them: the answer by the type's schema, which is whole or an {@link
 *       dev.chancery.messages.UnreadableAnswerException}; within {@link dev.chancery.messages.Answer}, with its message;
 *   <li>{@link dev.chancery.messages.MessageStream}, which the caller closes;
 *   <li>{@link java.util.concurrent.CompletionStage} of these, but for the stream: does not wait for Claude, and fails
 *       instead of throwing.
 * </ul>
 *
 * <p>Every method blocks and throws as {@link dev.chancery.messages.Claude} and {@link
 * dev.chancery.prompts.PromptedClaude} do. What is wrong with a declaration stops the deployment. Methods with a body
 * ({@code default}) are left alone, so that they can call others. The bean may be shared by threads.
 */
@Stereotype
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface Assistant {
    /** The model that methods with {@link UserMessage} ask; {@code chancery.assistant.NAME.model} goes before it. */
    String model() default "";

    /**
     * The largest answer, in tokens, of methods with {@link UserMessage}; 0 for {@code chancery.default-max-tokens}. {@code
     * chancery.assistant.NAME.max-tokens} goes before it.
     */
    long maxTokens() default 0;

    /**
     * Classes of beans whose {@link dev.chancery.tools.ClaudeTool} methods Claude may use before it answers. Calls then
     * throw {@link dev.chancery.tools.ToolRun.Unfinished} when it does not come to an end.
     */
    Class<?>[] tools() default {};
}
