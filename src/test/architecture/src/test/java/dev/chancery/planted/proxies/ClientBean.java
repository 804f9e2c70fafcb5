package dev.chancery.planted.proxies;

import jakarta.enterprise.context.ApplicationScoped;

@ApplicationScoped
interface ClientBean {}
