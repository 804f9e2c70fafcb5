package dev.chancery.planted.secrets;

record ApiKeyHint(String hint) {}
