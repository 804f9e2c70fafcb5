package dev.chancery.planted.backend.console;

import com.vaadin.flow.component.UI;

public class PromptsView {
    UI ui;
}
