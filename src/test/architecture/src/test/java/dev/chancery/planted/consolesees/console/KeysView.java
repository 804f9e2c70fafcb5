package dev.chancery.planted.consolesees.console;

import dev.chancery.planted.consolesees.keys.Keys;

class KeysView {
    Keys keys;
}
