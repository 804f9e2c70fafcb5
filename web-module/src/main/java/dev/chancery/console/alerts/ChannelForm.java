package dev.chancery.console.alerts;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.checkbox.CheckboxGroupVariant;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import dev.chancery.alerts.AlertChannel;
import dev.chancery.alerts.AlertChannels;
import dev.chancery.alerts.ChannelAddress;
import dev.chancery.alerts.ChannelTerms;
import dev.chancery.alerts.ChannelType;
import dev.chancery.alerts.SigningSecret;
import dev.chancery.console.kit.FormDialog;
import dev.chancery.console.kit.SecretField;
import dev.chancery.outbox.AlertKind;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Asks what a channel is to be. An address and a secret that are there are never shown; who leaves them empty keeps them. */
final class ChannelForm {
    private final AlertChannels channels;
    private final Consumer<AlertChannel> saved;
    private final TextField name = new TextField(text("alerts.name"));
    private final Select<ChannelType> type = new Select<>();
    private final TextField url = new TextField(text("alerts.url"));
    private final TextField recipients = new TextField(text("alerts.recipients"));
    private final SecretField secret = new SecretField(text("alerts.secret"));
    private final CheckboxGroup<AlertKind> kinds = new CheckboxGroup<>(text("alerts.kinds"));
    private final Checkbox enabled = new Checkbox(text("alerts.enabled"));

    ChannelForm(AlertChannels channels, Consumer<AlertChannel> saved) {
        this.channels = channels;
        this.saved = saved;
        name.setAutofocus(true);
        type.setLabel(text("alerts.type"));
        type.setItems(ChannelType.values());
        type.setItemLabelGenerator(AlertWords::type);
        type.addValueChangeListener(event -> show(event.getValue()));
        recipients.setHelperText(text("alerts.recipients.help"));
        secret.setHelperText(text("alerts.secret.help"));
        secret.getElement().setAttribute("autocomplete", "off");
        kinds.setItems(AlertWords.KINDS);
        kinds.setItemLabelGenerator(AlertWords::kind);
        kinds.addThemeVariants(CheckboxGroupVariant.LUMO_VERTICAL);
    }

    FormDialog create() {
        type.setValue(ChannelType.WEBHOOK);
        url.setPlaceholder("https://");
        kinds.select(AlertWords.KINDS);
        enabled.setValue(true);
        return form(text("alerts.create"), text("alerts.create"), null);
    }

    FormDialog change(AlertChannel channel) {
        name.setValue(channel.terms().name());
        type.setValue(channel.type());
        type.setReadOnly(true);
        kinds.select(channel.terms().kinds());
        enabled.setValue(channel.terms().enabled());
        if (channel.type() == ChannelType.MAIL) {
            recipients.setValue(channel.address());
        } else {
            url.setPlaceholder(channel.address());
            url.setHelperText(text("alerts.url.keep"));
            secret.setHelperText(text(channel.signed() ? "alerts.secret.keep" : "alerts.secret.help"));
        }
        return form(
                UI.getCurrent()
                        .getTranslation("alerts.change.title", channel.terms().name()),
                text("alerts.save"),
                channel);
    }

    private FormDialog form(String title, String verb, @Nullable AlertChannel channel) {
        return new FormDialog(title, verb, () -> saved.accept(save(channel)))
                .field("name", name)
                .field("type", type)
                .wideField("url", url)
                .wideField("secret", secret)
                .wideField("recipients", recipients)
                .wideField("kinds", kinds)
                .wideField("enabled", enabled)
                .note(new Paragraph(text("alerts.note")));
    }

    private AlertChannel save(@Nullable AlertChannel channel) {
        ChannelTerms terms = new ChannelTerms(name.getValue(), kinds.getValue(), enabled.getValue());
        SigningSecret given = isMail() || secret.isEmpty() ? null : SigningSecret.of(secret.getValue());
        return channel == null
                ? channels.create(terms, address(), given)
                : channels.change(
                        channel.id(), channel.version(), terms, url.isEmpty() && !isMail() ? null : address(), given);
    }

    private ChannelAddress address() {
        return isMail() ? ChannelAddress.mail(recipients.getValue()) : ChannelAddress.webhook(url.getValue());
    }

    private void show(ChannelType chosen) {
        url.setVisible(chosen == ChannelType.WEBHOOK);
        secret.setVisible(chosen == ChannelType.WEBHOOK);
        recipients.setVisible(chosen == ChannelType.MAIL);
    }

    private boolean isMail() {
        return type.getValue() == ChannelType.MAIL;
    }

    private static String text(String key) {
        return UI.getCurrent().getTranslation(key);
    }
}
