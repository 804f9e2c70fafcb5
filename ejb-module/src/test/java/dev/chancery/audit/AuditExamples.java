package dev.chancery.audit;

import java.util.ArrayList;
import java.util.List;

/** The code of the how-to page on the audit chain. */
final class AuditExamples {
    private final List<String> told = new ArrayList<>();
    private final AuditReports reports;

    AuditExamples(AuditReports reports) {
        this.reports = reports;
    }

    List<String> verify() {
        // tag::verify[]
        Verification verification = reports.verify();
        if (!verification.isIntact()) {
            verification.findings().forEach(this::tellSomebody);
        }
        // end::verify[]
        return told;
    }

    List<String> verify(String lineOfTheLog) {
        // tag::anchor[]
        Verification verification = reports.verify(ChainHead.parse(lineOfTheLog));
        // end::anchor[]
        return verification.findings();
    }

    private void tellSomebody(String finding) {
        told.add(finding);
    }
}
