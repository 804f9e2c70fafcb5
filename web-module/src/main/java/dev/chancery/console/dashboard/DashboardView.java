package dev.chancery.console.dashboard;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteAlias;
import dev.chancery.access.Permission;
import dev.chancery.console.ConsoleLayout;
import dev.chancery.console.ConsoleView;
import dev.chancery.console.NeedsPermission;
import dev.chancery.console.kit.Background;
import dev.chancery.console.kit.Formats;
import dev.chancery.console.kit.Notices;
import dev.chancery.console.kit.Query;
import dev.chancery.console.kit.RangePicker;
import dev.chancery.console.kit.Ticks;
import dev.chancery.console.kit.Toolbar;
import dev.chancery.usage.Period;
import dev.chancery.usage.UsageFilter;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/** Spend, tokens, outcomes and times at a glance, kept up to date while somebody looks. */
@Route(value = "dashboard", layout = ConsoleLayout.class)
@RouteAlias(value = "", layout = ConsoleLayout.class)
@Menu(title = "dashboard.title", order = 10, icon = "vaadin:dashboard")
@NeedsPermission(Permission.READ_USAGE)
public class DashboardView extends ConsoleView implements BeforeEnterObserver {
    private static final long serialVersionUID = 1L;
    private static final String PATH = "dashboard";
    private static final Duration OFTEN = Duration.ofSeconds(10);

    private final transient DashboardQuestions questions;
    private final transient Background background;
    private DashboardState state = DashboardState.of(Query.empty());
    private Board board = new Board(state, this::change, this::retry);
    private int round;
    private int waiting;
    private boolean failed;

    /** Made by the router. */
    @Inject
    public DashboardView(DashboardQuestions questions, Background background) {
        super("dashboard.title");
        this.questions = questions;
        this.background = background;
        addClassName("flows");
        add(bar(state), board);
        Ticks.every(OFTEN, this, this::follow);
    }

    /** Also comes when the address was changed from here, and then finds everything as it is. */
    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        DashboardState wanted = DashboardState.of(Query.of(event.getLocation().getQueryParameters()));
        if (!wanted.equals(state)) {
            show(wanted);
            if (isAttached()) {
                ask();
            }
        }
    }

    @Override
    protected void onAttach(AttachEvent event) {
        super.onAttach(event);
        ask();
    }

    private void show(DashboardState now) {
        state = now;
        board = new Board(now, this::change, this::retry);
        removeAll();
        add(bar(now), board);
    }

    private Toolbar bar(DashboardState now) {
        Checkbox trials = new Checkbox(getTranslation("dashboard.trials"), now.withoutTrials());
        trials.setId("without-trials");
        trials.addValueChangeListener(event -> change(was -> was.leavingOutTrials(event.getValue())));
        Button again = new Button(getTranslation("dashboard.refresh"), click -> retry());
        again.setId("refresh");
        return new Toolbar(
                        new RangePicker(now.range(), questions.clock(), range -> change(was -> was.with(range))),
                        trials)
                .actions(DashboardRest.menu(() -> state, questions.clock()::instant), again);
    }

    private void change(UnaryOperator<DashboardState> change) {
        DashboardState next = change.apply(state);
        if (!next.equals(state)) {
            boolean onlyParts =
                    next.filter().equals(state.filter()) && next.range().equals(state.range());
            state = next;
            getUI().ifPresent(ui -> next.query().show(ui, PATH));
            board.load(onlyParts);
            ask();
        }
    }

    private void retry() {
        board.load(false);
        ask();
    }

    /** After a failure it waits until somebody asks again: a server in need is left in peace. */
    private void follow() {
        if (waiting == 0 && !failed) {
            ask();
        }
    }

    private void ask() {
        getUI().ifPresent(ui -> ask(ui, state));
    }

    private void ask(UI ui, DashboardState now) {
        round++;
        waiting = 0;
        failed = false;
        Period period =
                now.range().period(questions.clock().instant(), Formats.of(ui).zone());
        UsageFilter filter = now.filter();
        Query calls = now.calls();
        Board shown = board;
        ask(ui, () -> questions.tiles(period, filter), shown::tiles);
        ask(ui, () -> questions.spend(period, filter), spend -> shown.panels().spend(spend, period, calls));
        ask(ui, () -> questions.all(period, filter), all -> shown.panels().all(all, period, calls));
        ask(ui, () -> questions.latencies(period, filter), found -> shown.panels()
                .latencies(found, period, calls));
        ask(ui, () -> questions.top(period, now), top -> shown.panels().top(top, now));
        ask(ui, () -> questions.budgets(now.budget()), found -> shown.panels().budget(found));
    }

    /** Answers of an earlier round come too late. */
    private <T> void ask(UI ui, Supplier<T> question, Consumer<T> answer) {
        int mine = round;
        waiting++;
        background.ask(
                ui,
                question,
                value -> {
                    if (mine == round) {
                        waiting--;
                        answer.accept(value);
                    }
                },
                failure -> {
                    if (mine == round) {
                        waiting--;
                        fail(failure);
                    }
                });
    }

    /** One failure is told for all: they are mostly the same. */
    private void fail(RuntimeException failure) {
        if (!failed) {
            failed = true;
            board.fail(Notices.words(failure));
        }
    }
}
