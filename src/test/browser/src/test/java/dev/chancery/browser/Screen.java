package dev.chancery.browser;

import java.util.function.Consumer;

/**
 * A view in a state in which people see it.
 *
 * @param address of the console, relative to its root
 * @param steps what somebody does there first
 */
record Screen(String name, String address, Consumer<Visit> steps) {
    private static final Consumer<Visit> NONE = visit -> {};

    /** As its address shows it. */
    static Screen plain(String name, String address) {
        return new Screen(name, address, NONE);
    }

    boolean isPlain() {
        return steps.equals(NONE);
    }

    /** After a click on each of these in turn. */
    static Screen after(String name, String address, String... clicked) {
        return new Screen(name, address, visit -> {
            for (String selector : clicked) {
                Look.settle(visit.page());
                visit.find(selector).first().click();
            }
        });
    }

    void open(Visit visit) {
        visit.open(address);
        steps.accept(visit);
    }

    @Override
    public String toString() {
        return name;
    }
}
