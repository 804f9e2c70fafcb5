package dev.chancery.console.keys;

import dev.chancery.keys.OrganizationKey;
import dev.chancery.keys.OrganizationKeys;
import java.util.ArrayList;
import java.util.List;

/** An organisation with the keys that the test says. */
final class ScriptedOrganization extends OrganizationKeys {
    final List<OrganizationKey> keys = new ArrayList<>();
    final List<String> done = new ArrayList<>();
    boolean configured;

    @Override
    public boolean isConfigured() {
        return configured;
    }

    @Override
    public List<OrganizationKey> list() {
        return List.copyOf(keys);
    }

    @Override
    public OrganizationKey rename(String id, String name) {
        done.add("rename " + id + " " + name);
        return keys.get(0);
    }

    @Override
    public OrganizationKey deactivate(String id) {
        done.add("deactivate " + id);
        return keys.get(0);
    }
}
