package dev.chancery.planted.standard.storage;

import dev.chancery.architecture.Culprit;
import org.jboss.planted.ServerThing;

@Culprit
class VendorStore {
    ServerThing session;
}
