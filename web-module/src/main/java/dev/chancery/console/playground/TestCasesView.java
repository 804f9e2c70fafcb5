package dev.chancery.console.playground;

import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.textfield.BigDecimalField;
import com.vaadin.flow.i18n.LocaleChangeEvent;
import com.vaadin.flow.i18n.LocaleChangeObserver;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.BeforeLeaveEvent;
import com.vaadin.flow.router.BeforeLeaveObserver;
import com.vaadin.flow.router.Route;
import dev.chancery.access.Permission;
import dev.chancery.console.ConsoleLayout;
import dev.chancery.console.ConsoleView;
import dev.chancery.console.KeyHint;
import dev.chancery.console.NeedsPermission;
import dev.chancery.console.editor.InvalidFieldException;
import dev.chancery.console.kit.CommandEnter;
import dev.chancery.console.kit.DetailPanel;
import dev.chancery.console.kit.EmptyState;
import dev.chancery.console.kit.FormDialog;
import dev.chancery.console.kit.LeaveQuestion;
import dev.chancery.console.kit.ListPlace;
import dev.chancery.console.kit.MasterDetail;
import dev.chancery.console.kit.Notices;
import dev.chancery.console.kit.Query;
import dev.chancery.messages.Claude;
import dev.chancery.prices.Prices;
import dev.chancery.problems.Rule;
import dev.chancery.prompts.InvalidPromptException;
import dev.chancery.prompts.MissingVariablesException;
import dev.chancery.prompts.NoSuchPromptException;
import dev.chancery.prompts.PromptVersion;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Runs two versions of a prompt against the same cases, for a person to grade. Cases live in the page and in CSV files: what
 * they hold may be of customers, and is not stored here.
 */
@Route(value = "playground/cases", layout = ConsoleLayout.class)
@NeedsPermission(Permission.USE_PLAYGROUND)
public class TestCasesView extends ConsoleView
        implements BeforeEnterObserver, BeforeLeaveObserver, LocaleChangeObserver, CaseBar.Actions {
    private static final long serialVersionUID = 1L;
    private static final String PATH = "playground/cases";
    private static final BigDecimal USUAL_CAP = BigDecimal.ONE;
    private static final BigDecimal MOST_CAP = BigDecimal.valueOf(1_000_000);

    private final transient Claude claude;
    private final transient RunThreads threads;
    private final transient RunCost cost;
    private final transient VersionShelf shelf;
    private final transient List<TestCase> cases = new ArrayList<>();
    private final transient FiledCases filed = new FiledCases();
    private final LeaveQuestion leaving = new LeaveQuestion();
    private final transient Map<Side, PromptVersion> versions = new EnumMap<>(Side.class);
    private final VersionChoice choice;
    private final CaseBar bar;
    private final CaseGrid grid = new CaseGrid(this::open);
    private final ListPlace place = new ListPlace(grid);
    private final MasterDetail split = new MasterDetail(place, this::close);
    private final CaseSummary summary = new CaseSummary();
    private Set<String> variables = Set.of();
    private transient @Nullable TestCase opened;
    private transient @Nullable CaseRun running;

    /** Made by the router. */
    @Inject
    public TestCasesView(Claude claude, RunThreads threads, Prices prices, VersionShelf shelf) {
        this(claude, threads, RunCost.by(prices), shelf);
    }

    TestCasesView(Claude claude, RunThreads threads, RunCost cost, VersionShelf shelf) {
        super("cases.title");
        this.claude = claude;
        this.threads = threads;
        this.cost = cost;
        this.shelf = shelf;
        choice = new VersionChoice(shelf, this::chosen);
        bar = new CaseBar(choice, this);
        addClassName("fills");
        add(bar, summary, split);
        CommandEnter.anywhere(this, this::run);
        show();
    }

    @Override
    public List<KeyHint> keys() {
        return Stream.concat(PlaygroundView.RUN_KEYS.stream(), DetailPanel.WALK_KEYS.stream())
                .toList();
    }

    /** So that no case is lost: they stand in no address. */
    @Override
    public boolean speaksLive() {
        return true;
    }

    @Override
    public void localeChange(LocaleChangeEvent event) {
        show();
        if (opened != null) {
            open(opened);
        }
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        choice.read(Query.of(event.getLocation().getQueryParameters()));
    }

    /** The view's own address says nothing of the cases, and loses none. */
    @Override
    public void beforeLeave(BeforeLeaveEvent event) {
        boolean loses = running != null || filed.losesSomething(cases);
        if (loses && !LeaveQuestion.stays(event, TestCasesView.class, choice.query())) {
            leaving.ask(event, getTranslation("cases.leave"));
        }
    }

    @Override
    protected void onDetach(DetachEvent event) {
        stop();
        super.onDetach(event);
    }

    private void chosen() {
        versions.clear();
        Set<String> names = new LinkedHashSet<>();
        for (Side side : Side.values()) {
            choice.version(side).ifPresent(version -> {
                versions.put(side, version);
                names.addAll(variables(version));
            });
        }
        variables = names;
        cases.forEach(TestCase::clearResults);
        close();
        show();
        getUI().ifPresent(ui -> choice.query().show(ui, PATH));
    }

    private Set<String> variables(PromptVersion version) {
        try {
            return shelf.variables(version);
        } catch (InvalidPromptException | NoSuchPromptException e) {
            Notices.failed(e);
            return Set.of();
        }
    }

    private void show() {
        grid.show(cases, variables, versions.keySet());
        summary.show(cases, versions.keySet());
        bar.offer(isReady(), running != null);
        if (cases.isEmpty()) {
            place.showInstead(new EmptyState(
                    VaadinIcon.TABLE, getTranslation("cases.empty"), getTranslation("cases.empty.what-to-do")));
        } else {
            place.showList();
        }
    }

    private boolean isReady() {
        return !cases.isEmpty() && !versions.isEmpty();
    }

    @Override
    public void add() {
        if (cases.size() < CaseFile.MOST) {
            TestCase added = new TestCase(Map.of(), "");
            cases.add(added);
            show();
            open(added);
        }
    }

    private void open(TestCase selected) {
        opened = selected;
        grid.mark(selected);
        split.show(
                new CasePanel(selected, variables, versions.keySet(), this::show, () -> remove(selected), this::close)
                        .walk(() -> grid.step(1), () -> grid.step(-1)));
    }

    private void remove(TestCase selected) {
        cases.remove(selected);
        close();
        show();
    }

    private void close() {
        opened = null;
        grid.mark(null);
        split.hide();
    }

    /** In place of the cases that are there. */
    @Override
    public void read(byte[] csv) {
        try {
            List<TestCase> read = CaseFile.read(new ByteArrayInputStream(csv));
            cases.clear();
            cases.addAll(read);
            filed.file(cases);
            close();
            show();
        } catch (CaseFileException e) {
            Notices.failed(getTranslation(e.key(), e.values()));
        } catch (IOException e) {
            Notices.failed(getTranslation("cases.file.no-csv", String.valueOf(e.getMessage())));
        }
    }

    @Override
    public void write(OutputStream out) throws IOException {
        CaseFile.write(cases, variables, out);
        filed.file(cases);
    }

    /** Asks first what it may cost. */
    @Override
    public void run() {
        if (isReady() && running == null) {
            askForCap();
        }
    }

    private void askForCap() {
        BigDecimalField cap = new BigDecimalField(getTranslation("cases.cap"));
        cap.setId("cap");
        cap.setValue(USUAL_CAP);
        cap.setHelperText(getTranslation("cases.cap.help"));
        FormDialog dialog = new FormDialog(
                getTranslation("cases.run.title"), getTranslation("playground.run"), () -> start(cap(cap.getValue())));
        dialog.note(new Paragraph(getTranslation("cases.run.what", cases.size(), versions.size())));
        if (cases.stream().anyMatch(each -> versions.keySet().stream()
                .anyMatch(side -> each.result(side).isPresent()))) {
            dialog.note(new Paragraph(getTranslation("cases.run.replaces")));
        }
        dialog.wideField("cap", cap).open();
    }

    private static BigDecimal cap(@Nullable BigDecimal given) {
        if (given == null || given.signum() <= 0 || given.compareTo(MOST_CAP) > 0) {
            throw new InvalidFieldException("cap", Rule.ABOVE_ZERO, MOST_CAP);
        }
        return given;
    }

    private void start(BigDecimal cap) {
        UI ui = getUI().orElseThrow();
        cases.forEach(TestCase::clearResults);
        CaseRun next = new CaseRun(
                claude,
                cost,
                jobs(),
                cap,
                (job, result) ->
                        ui.accessLater(() -> answered(job, result), () -> {}).run(),
                (job, failure) -> ui.accessLater(() -> answered(job, CaseResult.failure(words(failure))), () -> {})
                        .run(),
                end -> ui.accessLater(() -> ended(end), () -> {}).run());
        running = next;
        show();
        threads.run(next);
    }

    private List<CaseRun.Job> jobs() {
        List<CaseRun.Job> jobs = new ArrayList<>();
        for (TestCase each : cases) {
            versions.forEach((side, version) -> {
                Map<String, String> values = each.values();
                jobs.add(new CaseRun.Job(each, side, () -> shelf.fill(version, values)));
            });
        }
        return jobs;
    }

    private void answered(CaseRun.Job job, CaseResult result) {
        job.of().result(job.side(), result);
        show();
    }

    private void ended(CaseRun.End end) {
        running = null;
        show();
        if (end == CaseRun.End.CAPPED) {
            Notices.failed(getTranslation("cases.capped"));
        } else if (end == CaseRun.End.UNPRICED) {
            Notices.failed(getTranslation("cases.unpriced"));
        }
    }

    @Override
    public void stop() {
        if (running != null) {
            running.stop();
        }
    }

    private String words(RuntimeException failure) {
        return failure instanceof MissingVariablesException missing
                ? getTranslation("cases.missing", String.join(", ", missing.names()))
                : Notices.words(failure);
    }
}
