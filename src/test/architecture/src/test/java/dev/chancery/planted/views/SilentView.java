package dev.chancery.planted.views;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.router.Route;
import dev.chancery.architecture.Culprit;

@Culprit
@Tag("div")
@Route("silent")
class SilentView extends Component {}
