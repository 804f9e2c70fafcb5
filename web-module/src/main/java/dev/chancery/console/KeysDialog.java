package dev.chancery.console;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlComponent;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.DescriptionList;
import java.util.List;
import java.util.stream.Stream;

/** Lists the keys that the console and the present view understand. */
class KeysDialog extends Dialog {
    private static final long serialVersionUID = 1L;
    private static final List<KeyHint> EVERYWHERE = List.of(
            new KeyHint(List.of("?"), "keys.help"),
            new KeyHint(List.of("Ctrl", "K"), "palette.title"),
            new KeyHint(List.of("/"), "keys.search"),
            new KeyHint(List.of("Tab"), "keys.next"),
            new KeyHint(List.of("Esc"), "keys.close"));

    KeysDialog(List<KeyHint> ofView) {
        setHeaderTitle(getTranslation("keys.title"));
        getHeader().add(new CloseButton(this::close));
        addClassName("keys-dialog");
        DescriptionList list = new DescriptionList();
        list.addClassName("keys");
        Stream.concat(ofView.stream(), EVERYWHERE.stream()).forEach(hint -> add(list, hint));
        add(list);
    }

    private void add(DescriptionList list, KeyHint hint) {
        Component[] caps = hint.keys().stream().map(KeysDialog::cap).toArray(Component[]::new);
        DescriptionList.Term keys = new DescriptionList.Term();
        keys.add(caps);
        list.add(keys, new DescriptionList.Description(getTranslation(hint.meaningKey())));
    }

    private static Component cap(String key) {
        HtmlComponent cap = new HtmlComponent("kbd");
        cap.getElement().setText(key);
        return cap;
    }
}
