package dev.chancery.api.prompts;

import java.util.List;

/** Requests for promotions. */
public record PromotionList(List<PromotionView> items) {}
