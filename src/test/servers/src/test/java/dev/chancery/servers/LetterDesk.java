package dev.chancery.servers;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** A bean of a web module's that has the module's assistants. */
@ApplicationScoped
public class LetterDesk {
    @Inject
    DeskAssistant desk;

    @Inject
    LetterAssistant letters;

    DeskAssistant desk() {
        return desk;
    }

    LetterAssistant letters() {
        return letters;
    }
}
