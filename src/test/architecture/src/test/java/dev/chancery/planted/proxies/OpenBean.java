package dev.chancery.planted.proxies;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

@ApplicationScoped
class OpenBean {
    protected OpenBean() {}

    @Inject
    OpenBean(String needs) {}

    static final void helps() {}
}
