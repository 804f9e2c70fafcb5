package dev.chancery.keys;

import java.util.List;

/** Which keys calls can be made with on this node. */
@FunctionalInterface
public interface UsableKeys {
    /** Their names, sorted; those that rest and those that the API did not accept of late among them. From memory. */
    List<String> names();
}
