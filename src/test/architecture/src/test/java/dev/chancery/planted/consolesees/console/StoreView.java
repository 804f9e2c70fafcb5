package dev.chancery.planted.consolesees.console;

import dev.chancery.architecture.Culprit;
import dev.chancery.planted.consolesees.storage.Store;

@Culprit
class StoreView extends Store {}
