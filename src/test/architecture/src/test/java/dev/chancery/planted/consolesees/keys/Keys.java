package dev.chancery.planted.consolesees.keys;

import dev.chancery.planted.consolesees.storage.Store;

public class Keys extends Store {}
