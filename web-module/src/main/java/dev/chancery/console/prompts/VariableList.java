package dev.chancery.console.prompts;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import dev.chancery.console.editor.PromptArea;
import dev.chancery.console.kit.Badge;
import dev.chancery.prompts.PromptReference;
import dev.chancery.prompts.TemplateOutline;
import dev.chancery.prompts.TemplateOutline.Use;
import dev.chancery.prompts.TemplateOutline.Variable;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The variables that the texts name, as they are written, with examples; and the prompts that they include. */
class VariableList extends Section {
    private static final long serialVersionUID = 1L;

    private final transient Runnable changed;
    private final LinkedHashMap<String, String> examples = new LinkedHashMap<>();
    private final Div list = new Div();
    private transient List<Variable> variables = List.of();
    private transient List<PromptReference> includes = List.of();
    private boolean shown;

    /** @param changed called when somebody gave an example */
    VariableList(Runnable changed) {
        this.changed = changed;
        addClassNames("panel", "variable-list");
        Div header = new Div(new H2(getTranslation("prompts.variables")));
        header.addClassName("panel-header");
        list.addClassName("panel-body");
        add(header, list);
    }

    void examples(Map<String, String> values) {
        examples.clear();
        examples.putAll(values);
        shown = false;
    }

    /** The examples for the variables that there are. */
    Map<String, String> examples() {
        return variables.stream()
                .map(Variable::name)
                .filter(name -> !examples.getOrDefault(name, "").isEmpty())
                .collect(Collectors.toMap(name -> name, name -> examples.getOrDefault(name, "")));
    }

    /** The names of the variables, in order. */
    List<String> names() {
        return variables.stream().map(Variable::name).toList();
    }

    void show(Collection<TemplateOutline> outlines) {
        List<Variable> found = merged(outlines);
        List<PromptReference> included = outlines.stream()
                .flatMap(each -> each.includes().stream())
                .distinct()
                .toList();
        if (shown && found.equals(variables) && included.equals(includes)) {
            return; // so that nobody loses the field they write in
        }
        shown = true;
        variables = found;
        includes = included;
        list.removeAll();
        found.forEach(variable -> list.add(row(variable)));
        if (found.isEmpty()) {
            Span none = new Span(getTranslation("prompts.variables.none"));
            none.addClassName("note");
            list.add(none);
        }
        if (!included.isEmpty()) {
            list.add(includes(included));
        }
    }

    /** What stands outside of sections in one text needs a value, wherever it stands in others. */
    private static List<Variable> merged(Collection<TemplateOutline> outlines) {
        LinkedHashMap<String, Variable> all = new LinkedHashMap<>();
        outlines.forEach(outline -> outline.variables()
                .forEach(variable -> all.merge(
                        variable.name(),
                        variable,
                        (known, other) -> new Variable(
                                known.name(),
                                known.use().compareTo(other.use()) >= 0 ? known.use() : other.use(),
                                other.section().isEmpty() ? "" : known.section()))));
        return List.copyOf(all.values());
    }

    private Component row(Variable variable) {
        Span name = new Span(variable.name());
        name.addClassName("code");
        Badge use = new Badge(getTranslation(useKey(variable)));
        Div head = new Div(name, use);
        head.addClassName("variable-head");
        Div row = new Div(head);
        row.addClassName("variable");
        if (!variable.section().isEmpty()) {
            Span within = new Span(getTranslation("prompts.variable.within", variable.section()));
            within.addClassName("note");
            row.add(within);
        } else {
            row.add(example(variable));
        }
        return row;
    }

    private static String useKey(Variable variable) {
        return switch (variable.use()) {
            case TEXT -> "prompts.variable.text";
            case OBJECT -> "prompts.variable.object";
            case SECTION -> "prompts.variable.section";
        };
    }

    private TextField example(Variable variable) {
        String name = variable.name();
        TextField field = new TextField();
        field.setAriaLabel(getTranslation("prompts.variable.example", name));
        field.setPlaceholder(getTranslation(
                variable.use() == Use.TEXT ? "prompts.variable.example.short" : "prompts.variable.example.json"));
        field.setValue(examples.getOrDefault(name, ""));
        field.setValueChangeMode(ValueChangeMode.LAZY);
        field.addValueChangeListener(change -> {
            examples.put(name, change.getValue());
            changed.run();
        });
        return field;
    }

    private Component includes(List<PromptReference> included) {
        Div rows = new Div(new Span(getTranslation("prompts.includes")));
        rows.addClassName("includes");
        included.forEach(reference -> {
            Anchor link = new Anchor(PromptArea.SYSTEM_PROMPTS.path(reference.name()), reference.toString());
            link.addClassName("code");
            rows.add(link);
        });
        return rows;
    }
}
