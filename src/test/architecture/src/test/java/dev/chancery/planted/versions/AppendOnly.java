package dev.chancery.planted.versions;

@interface AppendOnly {}
