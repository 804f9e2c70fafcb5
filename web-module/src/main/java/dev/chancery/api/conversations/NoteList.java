package dev.chancery.api.conversations;

import java.util.List;

/** All notes of a person in an application, by path. */
public record NoteList(List<NoteView> items) {}
