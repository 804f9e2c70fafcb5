package dev.chancery.planted.backend.prompts;

import com.vaadin.flow.component.UI;
import dev.chancery.architecture.Culprit;

@Culprit
class PushingPrompts {
    UI open;
}
