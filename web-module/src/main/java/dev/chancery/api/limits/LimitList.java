package dev.chancery.api.limits;

import java.util.List;

/** Of each key and class of models in use on the node that answers. */
public record LimitList(List<LimitView> items) {}
