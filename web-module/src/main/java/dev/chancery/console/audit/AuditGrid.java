package dev.chancery.console.audit;

import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.data.renderer.LitRenderer;
import dev.chancery.audit.AuditEntry;
import dev.chancery.console.kit.CellRenderers;
import dev.chancery.console.kit.Formats;
import java.util.function.Consumer;

/** Rows of the trail, the newest first. */
class AuditGrid extends Grid<AuditEntry> {
    private static final long serialVersionUID = 1L;
    private static final String ACTOR = """
            <span class="audit-actor">
              <vaadin-icon icon=${item.icon} role="img" aria-label=${item.kind} title=${item.kind}></vaadin-icon>
              <span>${item.name}</span>
            </span>""";

    /** @param select told which row somebody chose; none when it is no longer chosen */
    AuditGrid(Consumer<AuditEntry> select) {
        Formats formats = Formats.current();
        setId("audit-rows");
        getElement().setAttribute("aria-label", getTranslation("audit.rows"));
        addThemeVariants(GridVariant.LUMO_NO_BORDER, GridVariant.LUMO_COMPACT);
        addColumn(row -> formats.exactTime(row.happened()))
                .setHeader(getTranslation("audit.time"))
                .setWidth("14.5rem")
                .setFlexGrow(0);
        addColumn(actors())
                .setHeader(getTranslation("audit.actor"))
                .setWidth("9rem")
                .setFlexGrow(1);
        addColumn(CellRenderers.code(AuditEntry::action))
                .setHeader(getTranslation("audit.action"))
                .setWidth("10rem")
                .setFlexGrow(1);
        addColumn(AuditGrid::resource)
                .setHeader(getTranslation("audit.resource"))
                .setTooltipGenerator(AuditGrid::resource)
                .setWidth("10rem")
                .setFlexGrow(2);
        addColumn(AuditGrid::what)
                .setHeader(getTranslation("audit.summary"))
                .setTooltipGenerator(AuditGrid::what)
                .setWidth("14rem")
                .setFlexGrow(4);
        addColumn(CellRenderers.badge(row -> AuditWords.outcome(row.outcome())))
                .setHeader(getTranslation("audit.outcome"))
                .setWidth("7.5rem")
                .setFlexGrow(0);
        addSelectionListener(event -> {
            if (event.isFromClient()) {
                event.getFirstSelectedItem().ifPresent(select);
            }
        });
    }

    private static String resource(AuditEntry row) {
        return row.resourceId() == null ? row.resourceType() : row.resourceType() + " " + row.resourceId();
    }

    /** Of what was not done, why. */
    private static String what(AuditEntry row) {
        return row.failure() == null ? row.summary() : row.failure();
    }

    private static LitRenderer<AuditEntry> actors() {
        return LitRenderer.<AuditEntry>of(ACTOR)
                .withProperty(
                        "icon", row -> AuditWords.icon(row.kind()).create().getIcon())
                .withProperty("kind", row -> AuditWords.kind(row.kind()))
                .withProperty("name", AuditWords::actorName);
    }
}
