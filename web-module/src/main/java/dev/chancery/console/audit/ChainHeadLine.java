package dev.chancery.console.audit;

import com.vaadin.flow.component.html.Footer;
import com.vaadin.flow.component.html.Span;
import dev.chancery.audit.ChainHead;
import dev.chancery.console.CopyButton;

/** The newest link of the chain, to be noted outside: with it, a cut end of the trail shows. */
final class ChainHeadLine extends Footer {
    private static final long serialVersionUID = 1L;

    private final Span head = new Span();
    private final CopyButton copy;

    ChainHeadLine() {
        addClassName("audit-head");
        head.setId("audit-head");
        head.addClassName("code");
        copy = new CopyButton(head, "audit.head.copy");
        add(new Span(getTranslation("audit.head")), head, copy);
        setVisible(false);
    }

    void show(ChainHead newest) {
        boolean sealed = !newest.equals(ChainHead.NONE);
        head.setText(sealed ? newest.toString() : getTranslation("audit.head.none"));
        copy.setVisible(sealed);
        setVisible(true);
    }
}
