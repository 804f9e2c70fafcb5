package dev.chancery.console;

import com.github.mvysny.kaributesting.v10.MockVaadin;
import com.github.mvysny.kaributesting.v10.Routes;
import com.github.mvysny.kaributesting.v10.mock.MockService;
import com.github.mvysny.kaributesting.v10.mock.MockVaadinServlet;
import com.github.mvysny.kaributesting.v10.mock.MockedUI;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.di.DefaultInstantiator;
import com.vaadin.flow.di.Instantiator;
import com.vaadin.flow.function.DeploymentConfiguration;
import com.vaadin.flow.i18n.I18NProvider;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.NavigationTrigger;
import com.vaadin.flow.server.ServiceException;
import com.vaadin.flow.server.VaadinService;
import com.vaadin.flow.server.VaadinServiceInitListener;
import com.vaadin.flow.server.VaadinServletService;
import com.vaadin.flow.server.auth.MenuAccessControl;
import dev.chancery.access.Callers;
import dev.chancery.access.Role;
import dev.chancery.console.kit.Background;
import dev.chancery.console.palette.Palette;
import dev.chancery.console.signin.SignInView;
import dev.chancery.openid.SignInMethod;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** The console without browser, server and CDI, set up as {@link ConsoleStart} does it; views are made as the test says. */
public final class ConsoleInTest extends MockVaadinServlet {
    private static final Routes ROUTES = new Routes().autoDiscoverViews("dev.chancery.console");

    private final Map<Class<?>, Supplier<? extends Component>> views;

    private final Callers callers;

    private ConsoleInTest(Map<Class<?>, Supplier<? extends Component>> views, Callers callers) {
        super(ROUTES);
        this.views = views;
        this.callers = callers;
    }

    /** Opens a page at this address, as an administrator. */
    public static void open(String address, Map<Class<?>, Supplier<? extends Component>> views) {
        open(address, views, FixedCallers.person(Role.ADMINISTRATOR));
    }

    /** Opens a page at this address, as somebody. */
    public static void open(String address, Map<Class<?>, Supplier<? extends Component>> views, Callers callers) {
        MockVaadin.setup(MockedUI::new, new ConsoleInTest(views, callers));
        goTo(address);
    }

    /** Goes to this address as a browser does that is given it by hand. */
    public static void goTo(String address) {
        UI ui = UI.getCurrent();
        ui.getInternals().getRouter().navigate(ui, new Location(address), NavigationTrigger.PAGE_LOAD);
    }

    public static void close() {
        MockVaadin.tearDown();
    }

    @Override
    protected VaadinServletService createServletService(DeploymentConfiguration configuration) throws ServiceException {
        VaadinServletService service = new MockService(this, configuration, MockedUI::new) {
            @Override
            protected Optional<Instantiator> loadInstantiators() {
                return Optional.of(new GivenViews(this));
            }
        };
        service.init();
        ROUTES.register(service.getContext());
        return service;
    }

    /** What is found is shown with the next answer to the browser. */
    private Palette palette() {
        return new Palette(List.of(new ScriptedHits()), List.of(), atOnce());
    }

    private Background atOnce() {
        return new Background(callers) {
            @Override
            protected void execute(Runnable work) {
                work.run();
            }
        };
    }

    private final class GivenViews extends DefaultInstantiator {
        private GivenViews(VaadinService service) {
            super(service);
        }

        @Override
        public Stream<VaadinServiceInitListener> getServiceInitListeners() {
            return Stream.of(new ConsoleStart(callers)::start);
        }

        @Override
        public I18NProvider getI18NProvider() {
            return new Texts();
        }

        @Override
        public <T> T getOrCreate(Class<T> type) {
            if (type == MenuAccessControl.class) {
                return type.cast(new MenuAccess());
            }
            if (type == ConsoleLayout.class) {
                return type.cast(new ConsoleLayout(palette(), new ScriptedSamples(), atOnce()));
            }
            if (type == SignInView.class && !views.containsKey(type)) {
                return type.cast(new SignInView(SignInMethod.builtIn()));
            }
            Supplier<? extends Component> view = views.get(type);
            return view == null ? super.getOrCreate(type) : type.cast(view.get());
        }
    }
}
