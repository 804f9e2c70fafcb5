package dev.chancery.console.alerts;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import dev.chancery.alerts.AlertChannel;
import dev.chancery.alerts.ChannelType;
import dev.chancery.console.kit.Badge;
import dev.chancery.console.kit.DetailPanel;
import dev.chancery.console.kit.Facts;
import dev.chancery.console.kit.Formats;
import dev.chancery.outbox.AlertKind;

/** All of one channel, and what can be done with it. */
class ChannelDetail extends DetailPanel {
    private static final long serialVersionUID = 1L;

    /** What is done with a channel. */
    interface Actions {
        void change(AlertChannel channel);

        void test(AlertChannel channel);

        /** Switches it on or off. */
        void turn(AlertChannel channel);

        void unsign(AlertChannel channel);

        void remove(AlertChannel channel);
    }

    ChannelDetail(AlertChannel channel, Runnable close) {
        super(channel.terms().name(), close);
        Div badges = new Div(AlertWords.badge(channel));
        badges.addClassName("badges");
        show(badges, facts(channel), kinds(channel));
    }

    private Facts facts(AlertChannel channel) {
        Facts facts = new Facts()
                .add(getTranslation("alerts.type"), AlertWords.type(channel.type()))
                .add(getTranslation("alerts.address"), channel.address());
        if (channel.type() == ChannelType.WEBHOOK) {
            facts.add(
                    getTranslation("alerts.signature"),
                    getTranslation(channel.signed() ? "alerts.signed" : "alerts.unsigned"));
        }
        return facts.add(getTranslation("alerts.created"), Formats.current().time(channel.created()))
                .addCode(getTranslation("alerts.id"), channel.id());
    }

    private Facts kinds(AlertChannel channel) {
        Div all = new Div();
        all.addClassName("badges");
        AlertWords.KINDS.stream()
                .filter(channel.terms().kinds()::contains)
                .map((AlertKind kind) -> new Badge(AlertWords.kind(kind)))
                .forEach(all::add);
        return new Facts().add(getTranslation("alerts.kinds"), all);
    }

    /** Offers what can be done with the channel. */
    final ChannelDetail offer(AlertChannel channel, Actions actions) {
        Button test = new Button(
                getTranslation("alerts.test"), VaadinIcon.PAPERPLANE_O.create(), click -> actions.test(channel));
        test.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        test.setDisableOnClick(true);
        Button remove = new Button(getTranslation("alerts.remove"), click -> actions.remove(channel));
        remove.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_ERROR);
        actions(
                test,
                new Button(getTranslation("alerts.change"), click -> actions.change(channel)),
                new Button(
                        getTranslation(channel.terms().enabled() ? "alerts.turn-off" : "alerts.turn-on"),
                        click -> actions.turn(channel)));
        if (channel.signed()) {
            actions(new Button(getTranslation("alerts.unsign"), click -> actions.unsign(channel)));
        }
        actions(remove, ChannelRest.menu(channel));
        return this;
    }
}
