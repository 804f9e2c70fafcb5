package dev.chancery.console.audit;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import dev.chancery.audit.AuditQuery;
import dev.chancery.audit.AuditReports;
import dev.chancery.console.kit.Download;
import dev.chancery.export.ExportFormat;
import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;

/** The rows that are meant, as files. */
final class AuditDownloads {
    private AuditDownloads() {}

    /** @param meant asked when a link is chosen */
    static List<Component> of(AuditReports reports, Supplier<AuditQuery> meant) {
        return Arrays.stream(ExportFormat.values())
                .<Component>map(format -> new Download(
                        UI.getCurrent().getTranslation("audit.export", format.name()),
                        "audit." + format.fileEnding(),
                        format.mediaType(),
                        out -> reports.export(meant.get(), format, out)))
                .toList();
    }
}
