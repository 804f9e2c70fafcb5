package dev.chancery.console.kit;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.internal.PendingJavaScriptInvocation;
import java.util.List;

/** What a view puts into the browser's address, which a page without a browser does not have. */
public final class AddressInTest {
    private AddressInTest() {}

    /** The last address since this was asked, as the browser is told it; to be asked before the page is asked again. */
    public static String replaced() {
        List<String> told = UI.getCurrent().getInternals().dumpPendingJavaScriptInvocations().stream()
                .map(PendingJavaScriptInvocation::getInvocation)
                .filter(script -> script.getExpression().contains("replaceState")
                        || script.getExpression().contains("vaadin-navigate"))
                .map(script -> String.valueOf(script.getParameters().get(1)))
                .toList();
        return told.isEmpty() ? "" : told.get(told.size() - 1);
    }
}
