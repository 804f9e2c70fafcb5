package dev.chancery.planted.views;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;

@Tag("div")
@Route("login")
@AnonymousAllowed
class LoginView extends Component {}
