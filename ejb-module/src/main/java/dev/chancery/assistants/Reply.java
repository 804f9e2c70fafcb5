package dev.chancery.assistants;

import dev.chancery.json.JsonSchemas;
import dev.chancery.messages.Answer;
import dev.chancery.messages.Message;
import dev.chancery.messages.MessageStream;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.List;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/**
 * What a method gives back.
 *
 * @param form what is made of Claude's answer
 * @param type of an object, its type; of anything else, what the method returns
 * @param later whether the caller does not wait
 */
record Reply(Form form, Type type, boolean later) {
    private static final String ALLOWED =
            "must return String, Message, Answer<T>, a record, an enum, a List, MessageStream, or a CompletionStage of"
                    + " one of them but the last";

    /** What is made of an answer. */
    enum Form {
        TEXT,
        MESSAGE,
        OBJECT,
        /** An object with its message. */
        ANSWER,
        STREAM
    }

    /** @throws IllegalArgumentException when a method may not return this; a sentence's end that says why */
    static Reply of(Type returned) {
        Type within = argument(returned, CompletionStage.class);
        if (within == null) {
            return now(returned);
        }
        Reply reply = now(within);
        if (reply.form() == Form.STREAM) {
            throw refused(returned);
        }
        return new Reply(reply.form(), reply.type(), true);
    }

    /** Whether Claude is asked for an object, by its schema. */
    boolean isObject() {
        return form == Form.OBJECT || form == Form.ANSWER;
    }

    private static Reply now(Type type) {
        if (type == String.class) {
            return new Reply(Form.TEXT, type, false);
        }
        if (type == Message.class) {
            return new Reply(Form.MESSAGE, type, false);
        }
        if (type == MessageStream.class) {
            return new Reply(Form.STREAM, type, false);
        }
        Type within = argument(type, Answer.class);
        Type object = within == null ? type : within;
        if (!isObject(object)) {
            throw refused(type);
        }
        checkSchema(object);
        return new Reply(within == null ? Form.OBJECT : Form.ANSWER, object, false);
    }

    private static boolean isObject(Type type) {
        if (argument(type, List.class) != null) {
            return true;
        }
        return type instanceof Class<?> plain
                && !plain.isPrimitive()
                && !plain.isArray()
                && !plain.isInterface()
                && !plain.getName().startsWith("java.");
    }

    private static void checkSchema(Type type) {
        try {
            JsonSchemas.of(type);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("returns " + type.getTypeName() + ", but " + e.getMessage(), e);
        }
    }

    private static IllegalArgumentException refused(Type type) {
        return new IllegalArgumentException("returns " + type.getTypeName() + ", but " + ALLOWED);
    }

    private static @Nullable Type argument(Type type, Class<?> of) {
        return type instanceof ParameterizedType generic && generic.getRawType() == of
                ? generic.getActualTypeArguments()[0]
                : null;
    }
}
