package dev.chancery.planted.proxies;

import jakarta.enterprise.context.Dependent;

@Dependent
final class DependentBean {}
