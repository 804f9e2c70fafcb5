package dev.chancery.servers;

import dev.chancery.simulator.ClaudeSimulator;
import dev.chancery.simulator.SimulatorOptions;
import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.LauncherSessionListener;

/**
 * One simulator for all tests on a server, in the JVM of the tests. It listens before Arquillian reads arquillian.xml,
 * so that the server is started with its address.
 */
public class SimulatorSession implements LauncherSessionListener {

    private static ClaudeSimulator simulator;

    @Override
    public synchronized void launcherSessionOpened(LauncherSession session) {
        simulator = ClaudeSimulator.start(SimulatorOptions.forTests());
        System.setProperty("simulator.uri", simulator.uri().toString());
    }

    @Override
    public synchronized void launcherSessionClosed(LauncherSession session) {
        simulator.close();
    }

    /** For tests that run as a client; inside the server there is no simulator, only its address. */
    static ClaudeSimulator simulator() {
        return simulator;
    }
}
