package dev.chancery.console.health;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import dev.chancery.access.Permission;
import dev.chancery.console.ConsoleLayout;
import dev.chancery.console.ConsoleView;
import dev.chancery.console.NeedsPermission;
import dev.chancery.console.kit.Background;
import dev.chancery.console.kit.EmptyState;
import dev.chancery.console.kit.RestDialog;
import dev.chancery.console.kit.Ticks;
import dev.chancery.status.NodeStatus;
import dev.chancery.status.Status;
import dev.chancery.status.StatusService;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** How every part of Chancery is, looked at anew every two seconds while the page is in sight. */
@Route(value = "health", layout = ConsoleLayout.class)
@Menu(title = "health.title", order = 130, icon = "vaadin:heart-o")
@NeedsPermission(Permission.READ_STATUS)
public class HealthView extends ConsoleView {
    private static final long serialVersionUID = 1L;
    private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(2);

    private final transient StatusService status;
    private final transient Background background;
    private final transient Clock clock = Clock.systemUTC();
    private final HealthSummary summary = new HealthSummary();
    private final Div failure = new Div();
    private final Div cards = new Div();
    private final NodesPanel nodes = new NodesPanel();
    private List<Status> shown = List.of();
    private boolean asking;
    private boolean failing;

    /** Made by the router. */
    @Inject
    public HealthView(StatusService status, Background background) {
        super("health.title");
        this.status = status;
        this.background = background;
        addClassNames("flows", "health");
        cards.addClassName("health-cards");
        failure.setVisible(false);
        nodes.setVisible(false);
        Div top = new Div(summary, RestDialog.button(() -> new RestDialog("GET", "/health", "")));
        top.addClassName("health-top");
        add(top, failure, cards, nodes);
        skeleton();
        Ticks.every(BETWEEN_LOOKS, this, this::look);
    }

    @Override
    protected void onAttach(AttachEvent event) {
        super.onAttach(event);
        look();
    }

    /** Never twice at once: a part that takes long to say how it is would be asked by ever more threads. */
    private void look() {
        if (!asking && !failing) {
            asking = true;
            getUI().ifPresent(ui ->
                    background.ask(ui, () -> new Answer(status.status(), status.nodes()), this::show, this::failed));
        }
    }

    private void show(Answer answer) {
        asking = false;
        failure.setVisible(false);
        summary.show(answer.parts(), clock.instant());
        nodes.show(answer.nodes());
        if (!answer.parts().equals(shown)) {
            shown = answer.parts();
            Map<String, List<Status>> byPart = new LinkedHashMap<>();
            shown.forEach(each -> byPart.computeIfAbsent(each.component(), part -> new ArrayList<>())
                    .add(each));
            cards.removeAll();
            byPart.values().forEach(said -> cards.add(new HealthCard(said)));
        }
    }

    /** What was seen last stays in sight. */
    private void failed(RuntimeException problem) {
        asking = false;
        failing = true;
        failure.removeAll();
        failure.add(EmptyState.failed(problem, () -> {
            failing = false;
            look();
        }));
        failure.setVisible(true);
        if (shown.isEmpty()) {
            cards.removeAll();
        }
    }

    private void skeleton() {
        for (String part : HealthWords.known()) {
            Div card = new Div();
            card.addClassNames("panel", "health-card", "skeleton");
            card.getElement().setAttribute("aria-hidden", "true").setAttribute("part", part);
            cards.add(card);
        }
    }

    private record Answer(List<Status> parts, List<NodeStatus> nodes) {}
}
