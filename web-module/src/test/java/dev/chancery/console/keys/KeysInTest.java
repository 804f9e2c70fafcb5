package dev.chancery.console.keys;

import dev.chancery.access.Callers;
import dev.chancery.access.Role;
import dev.chancery.console.ConsoleInTest;
import dev.chancery.console.kit.BackgroundInTest;
import dev.chancery.console.kit.CallersInTest;
import dev.chancery.console.kit.Page;
import java.util.Map;

/** The view of keys, on scripted services. */
final class KeysInTest {
    final ScriptedKeys keys = new ScriptedKeys();
    final ScriptedOrganization organization = new ScriptedOrganization();
    Callers callers = CallersInTest.of(Role.ADMINISTRATOR);
    Page page = new Page(new BackgroundInTest(callers));

    void open(String address) {
        BackgroundInTest background = new BackgroundInTest(callers);
        page = new Page(background);
        ConsoleInTest.open(
                address,
                Map.of(
                        KeysView.class,
                        () -> new KeysView(
                                keys,
                                organization,
                                new ScriptedUsage("id-billing"),
                                new ScriptedAudit(),
                                callers,
                                background)));
        page.settle();
    }
}
