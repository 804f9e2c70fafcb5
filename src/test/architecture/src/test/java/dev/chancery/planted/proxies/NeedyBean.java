package dev.chancery.planted.proxies;

import dev.chancery.architecture.Culprit;
import jakarta.enterprise.context.ApplicationScoped;

@Culprit
@ApplicationScoped
class NeedyBean {
    NeedyBean(String needs) {}
}
