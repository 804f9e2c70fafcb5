package dev.chancery.console.kit;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Focusable;
import com.vaadin.flow.component.HasValidation;
import dev.chancery.problems.InvalidValueException;
import java.io.Serializable;
import java.util.LinkedHashMap;

/** Says at the fields of a form what is not allowed. */
public final class FieldErrors implements Serializable {
    private static final long serialVersionUID = 1L;

    private final LinkedHashMap<Component, String> names = new LinkedHashMap<>();

    /**
     * Adds a field. Several can have the same name when one of them is visible at a time.
     *
     * @param name as services call it in {@link InvalidValueException#field()}
     */
    public void add(String name, Component field) {
        names.put(field, name);
    }

    /** Takes everything back that was said. */
    public void clear() {
        names.keySet().forEach(field -> {
            if (field instanceof HasValidation checked) {
                checked.setInvalid(false);
            }
        });
    }

    /** Says it at its field, and goes there; does nothing when no field of that name can say it. */
    public boolean show(InvalidValueException failure) {
        return show(failure.field(), ProblemWords.atField(failure));
    }

    /** Says something at a field, and goes there; does nothing when no field of that name can say it. */
    public boolean show(String name, String sentence) {
        Component field = names.keySet().stream()
                .filter(each -> each.isVisible() && name.equals(names.get(each)))
                .findFirst()
                .orElse(null);
        if (!(field instanceof HasValidation checked)) {
            return false;
        }
        checked.setErrorMessage(sentence);
        checked.setInvalid(true);
        if (field instanceof Focusable<?> focusable) {
            focusable.focus();
        }
        return true;
    }
}
