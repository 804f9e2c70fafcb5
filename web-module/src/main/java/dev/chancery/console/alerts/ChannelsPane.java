package dev.chancery.console.alerts;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import dev.chancery.alerts.AlertChannel;
import dev.chancery.alerts.AlertChannels;
import dev.chancery.alerts.AlertDelivery;
import dev.chancery.alerts.ChannelTerms;
import dev.chancery.alerts.DeliveryState;
import dev.chancery.console.kit.Address;
import dev.chancery.console.kit.Background;
import dev.chancery.console.kit.Confirmation;
import dev.chancery.console.kit.DetailPanel;
import dev.chancery.console.kit.EmptyState;
import dev.chancery.console.kit.ListPlace;
import dev.chancery.console.kit.MasterDetail;
import dev.chancery.console.kit.Notices;
import dev.chancery.console.kit.RestDialog;
import dev.chancery.console.kit.SearchField;
import dev.chancery.console.kit.Toolbar;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** The channels: where they lead, and what is done with them. */
class ChannelsPane extends Div implements ChannelDetail.Actions {
    private static final long serialVersionUID = 1L;
    private static final String CHANNEL = "channel";
    private static final String TEXT = "q";

    private final transient AlertChannels channels;
    private final transient Background background;
    private final Address address;
    private final boolean manages;
    private final ChannelGrid grid = new ChannelGrid(channel -> open(channel.id()));
    private final ListPlace place = new ListPlace(grid);
    private final MasterDetail split = new MasterDetail(place, this::close);
    private final SearchField search = new SearchField(getTranslation("alerts.search"), "", this::search);
    private transient List<AlertChannel> all = List.of();

    /** @param manages whether the person at the page may change channels */
    ChannelsPane(AlertChannels channels, Background background, Address address, boolean manages) {
        this.channels = channels;
        this.background = background;
        this.address = address;
        this.manages = manages;
        addClassName("tab-pane");
        Toolbar toolbar =
                new Toolbar(search).actions(RestDialog.button(manages ? ChannelRest::add : ChannelRest::list));
        if (manages) {
            toolbar.actions(createButton());
        }
        add(toolbar, split);
    }

    /** Shows what the address says. */
    final void enter(UI ui) {
        search.setValue(address.query().get(TEXT).orElse(""));
        place.load();
        load(ui);
    }

    private void load(UI ui) {
        background.ask(
                ui,
                channels::list,
                this::show,
                failure -> place.showInstead(EmptyState.failed(failure, () -> load(ui))));
    }

    private void show(List<AlertChannel> found) {
        all = found;
        showRows();
        address.query().get(CHANNEL).ifPresentOrElse(this::showDetail, this::hide);
    }

    private void showRows() {
        String text = address.query().get(TEXT).orElse("").toLowerCase(Locale.ROOT);
        List<AlertChannel> shown =
                all.stream().filter(channel -> matches(channel, text)).toList();
        grid.setItems(shown);
        address.query().get(CHANNEL).ifPresent(id -> shown.stream()
                .filter(channel -> channel.id().equals(id))
                .findFirst()
                .ifPresent(grid::mark));
        if (!shown.isEmpty()) {
            place.showList();
        } else if (all.isEmpty()) {
            place.showInstead(noChannels());
        } else {
            place.showInstead(EmptyState.nothingMatches(search::clear));
        }
    }

    private static boolean matches(AlertChannel channel, String text) {
        return Stream.of(channel.terms().name(), channel.address())
                .anyMatch(each -> each.toLowerCase(Locale.ROOT).contains(text));
    }

    private EmptyState noChannels() {
        String title = getTranslation("alerts.none");
        return manages
                ? new EmptyState(VaadinIcon.BELL_O, title, getTranslation("alerts.none.what-to-do"), createButton())
                : new EmptyState(VaadinIcon.BELL_O, title, getTranslation("alerts.none.ask"));
    }

    private void showDetail(String id) {
        Optional<AlertChannel> channel =
                all.stream().filter(each -> each.id().equals(id)).findFirst();
        grid.wide(false);
        split.show(channel.<Component>map(this::detail).orElseGet(this::gone));
    }

    private DetailPanel detail(AlertChannel channel) {
        ChannelDetail detail = new ChannelDetail(channel, this::close);
        return (manages ? detail.offer(channel, this) : detail).walk(() -> grid.step(1), () -> grid.step(-1));
    }

    private DetailPanel gone() {
        return new DetailPanel(getTranslation("alerts.gone"), this::close)
                .show(new EmptyState(
                        VaadinIcon.BELL_O, getTranslation("alerts.gone"), getTranslation("alerts.gone.what-to-do")));
    }

    private Button createButton() {
        Button create = new Button(
                getTranslation("alerts.create"),
                VaadinIcon.PLUS.create(),
                click -> new ChannelForm(channels, this::saved).create().open());
        create.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        return create;
    }

    private void open(String id) {
        address.put(CHANNEL, id);
        load(ui());
    }

    @Override
    public void change(AlertChannel channel) {
        new ChannelForm(channels, this::saved).change(channel).open();
    }

    @Override
    public void test(AlertChannel channel) {
        background.ask(ui(), () -> channels.test(channel.id()), this::tested, failure -> {
            Notices.failed(failure);
            load(ui());
        });
    }

    private void tested(AlertDelivery delivery) {
        if (delivery.state() == DeliveryState.SENT) {
            Notices.done(getTranslation("alerts.tested", delivery.channel()));
        } else {
            Notices.failed(getTranslation("alerts.test-failed", delivery.channel(), delivery.problem()));
        }
        load(ui());
    }

    @Override
    public void turn(AlertChannel channel) {
        ChannelTerms terms = channel.terms();
        ChannelTerms turned = new ChannelTerms(terms.name(), terms.kinds(), !terms.enabled());
        changed(() -> channels.change(channel.id(), channel.version(), turned, null, null));
    }

    @Override
    public void unsign(AlertChannel channel) {
        new Confirmation(
                        getTranslation("alerts.unsign.question", channel.terms().name()),
                        getTranslation("alerts.unsign.consequence"),
                        getTranslation("alerts.unsign"),
                        () -> changed(() -> channels.unsign(channel.id(), channel.version())))
                .open();
    }

    private void changed(Supplier<AlertChannel> change) {
        if (!Notices.attempt(() -> saved(change.get()))) {
            load(ui());
        }
    }

    @Override
    public void remove(AlertChannel channel) {
        String name = channel.terms().name();
        new Confirmation(
                        getTranslation("alerts.remove.question", name),
                        getTranslation("alerts.remove.consequence"),
                        getTranslation("alerts.remove"),
                        () -> {
                            if (Notices.attempt(() -> channels.remove(channel.id(), channel.version()))) {
                                Notices.done(getTranslation("alerts.removed", name));
                                close();
                            }
                            load(ui());
                        })
                .open();
    }

    private void saved(AlertChannel channel) {
        Notices.done(getTranslation("alerts.saved", channel.terms().name()));
        address.put(CHANNEL, channel.id());
        load(ui());
    }

    private void close() {
        address.put(CHANNEL, "");
        hide();
    }

    private void hide() {
        grid.mark(null);
        grid.wide(true);
        split.hide();
    }

    private void search(String text) {
        if (!text.equals(address.query().get(TEXT).orElse(""))) {
            address.put(TEXT, text);
            showRows();
        }
    }

    private UI ui() {
        return getUI().orElseGet(UI::getCurrent);
    }
}
