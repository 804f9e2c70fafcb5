package dev.chancery.keys;

import dev.chancery.problems.InvalidValueException;
import dev.chancery.problems.Rule;
import jakarta.ejb.ApplicationException;
import java.io.Serializable;

/** A value that is not allowed for a key. The message is one sentence that begins with the field, without secrets. */
@ApplicationException(rollback = true)
public final class InvalidKeyException extends InvalidValueException {
    private static final long serialVersionUID = 1L;

    InvalidKeyException(String field, String rule) {
        super(field, rule);
    }

    InvalidKeyException(String field, Rule rule, Serializable... values) {
        super(field, rule, values);
    }
}
