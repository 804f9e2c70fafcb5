package dev.chancery.planted.views;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;

@Tag("div")
@Route("keys")
@PermitAll
class KeysView extends Component {}
