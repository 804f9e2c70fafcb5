package dev.chancery.console.prompts;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import dev.chancery.assistants.PromptUse;
import dev.chancery.console.editor.PromptArea;
import dev.chancery.console.editor.PromptServices;
import dev.chancery.console.editor.PromptState;
import dev.chancery.console.kit.Badge;
import dev.chancery.console.kit.CodeBox;
import dev.chancery.prompts.PromptKind;
import dev.chancery.prompts.TemplateOutline;
import dev.chancery.prompts.TemplateOutline.Variable;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** How a prompt is called from Java, and by whom it is. */
class UseTab extends Div {
    private static final long serialVersionUID = 1L;

    private final transient PromptPage page;

    UseTab(PromptServices services, PromptPage page) {
        this.page = page;
        addClassName("use-tab");
        if (page.area().kind() == PromptKind.SYSTEM) {
            add(snippet("include", "prompts.use.include", "{{>" + page.name() + "}}"));
            add(dependents(services.library().dependents(page.name())));
        } else {
            Snippets snippets = new Snippets(page.name(), variables());
            add(
                    snippet("inject", "prompts.use.inject", snippets.injected()),
                    snippet("assistant", "prompts.use.assistant", snippets.assistant()));
        }
        add(uses(services.uses().all().stream()
                .filter(use -> use.prompt().name().equals(page.name()))
                .toList()));
    }

    private List<Variable> variables() {
        return page.newest().stream()
                .map(version -> PromptState.of(version.content()))
                .flatMap(state -> Stream.concat(
                        Stream.of(state.system()), state.turns().stream().map(PromptState.Turn::content)))
                .flatMap(piece -> TemplateOutline.of(piece.text()).variables().stream())
                .filter(variable -> variable.section().isEmpty())
                .collect(Collectors.toMap(Variable::name, each -> each, (first, other) -> first, LinkedHashMap::new))
                .values()
                .stream()
                .toList();
    }

    private Section snippet(String id, String key, String text) {
        return panel(key, new CodeBox("snippet-" + id, text, "prompts.use.copy"));
    }

    private Section dependents(List<String> names) {
        Div list = new Div();
        list.addClassName("badges");
        names.forEach(name -> list.add(new Anchor(PromptArea.PROMPTS.path(name), name)));
        return panel("prompts.use.included-by", names.isEmpty() ? note("prompts.use.included-by.none") : list);
    }

    private Section uses(List<PromptUse> uses) {
        return panel("prompts.use.by", uses.isEmpty() ? note("prompts.use.by.none") : table(uses));
    }

    private Span note(String key) {
        Span note = new Span(getTranslation(key));
        note.addClassName("note");
        return note;
    }

    private Component table(List<PromptUse> uses) {
        NativeTable table = new NativeTable();
        table.addClassName("use-table");
        NativeTableRow head = table.getHead().addRow();
        Stream.of("prompts.use.archive", "prompts.use.class", "prompts.label", "prompts.variables")
                .forEach(key -> head.addHeaderCell().setText(getTranslation(key)));
        uses.forEach(use -> row(table.getBody().addRow(), use));
        Div scroller = new Div(table);
        scroller.addClassName("table-scroller");
        return scroller;
    }

    private void row(NativeTableRow row, PromptUse use) {
        row.addDataCell().setText(use.archive().isEmpty() ? getTranslation("prompts.use.unknown") : use.archive());
        row.addDataCell().setText(use.bean().isEmpty() ? "–" : use.bean() + "." + use.member());
        row.addDataCell().add(new Badge(use.prompt().label()));
        row.addDataCell().setText(use.variables().isEmpty() ? "–" : String.join(", ", use.variables()));
    }

    private Section panel(String key, Component content) {
        Div header = new Div(new H2(getTranslation(key)));
        header.addClassName("panel-header");
        Div body = new Div(content);
        body.addClassName("panel-body");
        Section panel = new Section(header, body);
        panel.addClassName("panel");
        return panel;
    }
}
