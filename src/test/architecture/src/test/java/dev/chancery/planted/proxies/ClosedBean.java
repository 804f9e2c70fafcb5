package dev.chancery.planted.proxies;

import dev.chancery.architecture.Culprit;
import jakarta.enterprise.context.SessionScoped;

@Culprit
@SessionScoped
class ClosedBean implements java.io.Serializable {
    private ClosedBean() {}
}
