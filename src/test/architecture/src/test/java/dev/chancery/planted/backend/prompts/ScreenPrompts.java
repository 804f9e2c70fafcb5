package dev.chancery.planted.backend.prompts;

import dev.chancery.architecture.Culprit;
import dev.chancery.planted.backend.console.PromptsView;

@Culprit
class ScreenPrompts {
    PromptsView view;
}
