package dev.chancery.browser;

/** The month of calls that the server of the tests makes up soon after its start. */
final class Samples {
    private static final double PATIENCE_MILLIS = 90_000;

    private Samples() {}

    /** Until they are all there. The page stays open, and must not lose the server though nobody touches it. */
    static void await(Journey journey) {
        Visit visit = journey.visit("audit?q=samples.put");
        while (visit.find("vaadin-grid-cell-content:has-text('samples')").count() == 0) {
            visit.page().waitForTimeout(500);
            visit.open("audit?q=samples.put");
        }
    }
}
