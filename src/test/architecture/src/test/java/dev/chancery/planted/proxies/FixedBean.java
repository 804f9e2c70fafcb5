package dev.chancery.planted.proxies;

import com.vaadin.cdi.annotation.VaadinSessionScoped;
import dev.chancery.architecture.Culprit;

@Culprit
@VaadinSessionScoped
class FixedBean {
    final void fixed() {}
}
