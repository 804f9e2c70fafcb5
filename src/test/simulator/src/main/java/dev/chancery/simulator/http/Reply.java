package dev.chancery.simulator.http;

import java.util.Iterator;

/** What to do with a connection in answer to a request: the steps hold the answer as it stands on the wire. */
public record Reply(Iterator<Step> steps, Afterwards afterwards, Watch watch) {}
