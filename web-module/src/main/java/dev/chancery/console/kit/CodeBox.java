package dev.chancery.console.kit;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Pre;
import dev.chancery.console.CopyButton;

/** Text for machines as it stands, with a button that copies it. */
public class CodeBox extends Div {
    private static final long serialVersionUID = 1L;

    /**
     * @param id the text's in the page
     * @param copyKey names the button
     */
    public CodeBox(String id, String text, String copyKey) {
        Pre code = new Pre(text);
        code.setId(id);
        code.addClassName("code");
        add(code, new CopyButton(code, copyKey));
        addClassName("code-box");
    }
}
